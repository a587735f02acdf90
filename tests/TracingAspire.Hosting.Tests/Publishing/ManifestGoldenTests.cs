using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace TracingAspire.Hosting.Tests.Publishing;

/// <summary>The goldens are what the Aspire packages wrote for the same model.</summary>
public class ManifestGoldenTests
{
    [Fact]
    public async Task Publish_Model_IsWhatAspireWrites()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        ManifestModel.Add(builder, withBindMounts: true);

        ShouldEqual(await folder.PublishAsync(builder), PublishFolder.Golden("model.json"));
    }

    [Fact]
    public async Task Publish_References_AreWhatAspireWrites()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        ManifestReferencesModel.Add(builder);

        ShouldEqual(await folder.PublishAsync(builder), PublishFolder.Golden("references.json"));
    }

    [Fact]
    public async Task Publish_KubernetesEnvironment_IsWhatAspireWrites()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        ManifestModel.Add(builder, withBindMounts: false);
        builder.AddKubernetesEnvironment("k8s").WithProperties(environment => environment.DefaultImagePullPolicy = "Always");

        ShouldEqual(await folder.PublishAsync(builder), PublishFolder.Golden("kubernetes.json"));
    }

    [Fact]
    public async Task Publish_ExampleOfTheDocumentation_IsWhatAspireWrites()
    {
        using var folder = new PublishFolder();
        var builder = folder.CreateManifestBuilder();
        var key = builder.AddParameter("apikey", secret: true);
        var dynamodb = builder.CreateResourceBuilder(new ContainerResource("dynamodb")).WithImage("amazon/dynamodb-local", "2.5.3")
            .WithArgs("-jar", "DynamoDBLocal.jar", "-inMemory", "-sharedDb")
            .WithVolume("dbdata", "/home/dynamodblocal/data")
            .WithHttpEndpoint(targetPort: 8000);
        var api = builder.AddProject("api", "../api/api.csproj").WithEnvironment("API_KEY", key).WithReference(dynamodb.GetEndpoint("http"));
        builder.AddProject("api2", "../api/api.csproj", launchProfileName: null).WithHttpEndpoint().WithReference(api);
        builder.AddExecutable("envdump", "sh", ".", "-c", "sleep 100000").WithHttpEndpoint(env: "PORT").WithReference(api);
        builder.AddResource(dynamodb.Resource);

        ShouldEqual(await folder.PublishAsync(builder), PublishFolder.Golden("example.json"));
    }

    private static void ShouldEqual(JsonNode actual, JsonNode golden) =>
        JsonNode.DeepEquals(actual, golden).ShouldBeTrue($"The manifest differs; it is{Environment.NewLine}{actual}");
}
