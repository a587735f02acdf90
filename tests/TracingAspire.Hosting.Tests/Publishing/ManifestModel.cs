using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace TracingAspire.Hosting.Tests.Publishing;

/// <summary>One resource of every kind the manifest knows.</summary>
internal static class ManifestModel
{
    public static void Add(IDistributedApplicationBuilder builder, bool withBindMounts)
    {
        var key = builder.AddParameter("apikey", secret: true);
        var level = builder.AddParameter("level", "info", publishValueAsDefault: true);
        var dynamodb = builder.AddContainer("dynamodb", "amazon/dynamodb-local", "2.5.3")
            .WithArgs("-jar", "DynamoDBLocal.jar", "-inMemory", "-sharedDb")
            .WithVolume("dbdata", "/home/dynamodblocal/data")
            .WithHttpEndpoint(targetPort: 8000);
        var api = AddProjects(builder, key, level, dynamodb);
        AddExecutable(builder, key, level, api);
        AddContainers(builder, key, level, dynamodb, withBindMounts);
        builder.AddContainer("hidden", "x").ExcludeFromManifest();
        builder.AddContainer("custom", "x").WithManifestPublishingCallback(context =>
        {
            context.Writer.WriteString("type", "custom.v0");
            context.Writer.WriteString("p", context.GetManifestRelativePath(builder.AppHostDirectory));
        });
        builder.AddConnectionString("db");
        builder.AddConnectionString("cs", ReferenceExpression.Create($"Endpoint={dynamodb.GetEndpoint("http")};Key={key}"));
        builder.AddResource(new UnknownResource("own"));
        builder.AddParameter("gen", new GenerateParameterDefault { MinLength = 30, Special = false });
    }

    private static IResourceBuilder<ProjectResource> AddProjects(IDistributedApplicationBuilder builder, IResourceBuilder<ParameterResource> key, IResourceBuilder<ParameterResource> level, IResourceBuilder<ContainerResource> dynamodb)
    {
        var api = builder.AddProject("api", "../api/api.csproj")
            .WithEnvironment("API_KEY", key)
            .WithEnvironment("LEVEL", level)
            .WithReference(dynamodb.GetEndpoint("http"))
            .WithExternalHttpEndpoints()
            .WithHttpHealthCheck("/health")
            .WithReplicas(2);
        builder.AddProject("api2", "../api/api.csproj", launchProfileName: null)
            .WithHttpEndpoint()
            .WithHttpEndpoint(name: "admin", port: 9000)
            .WithEndpoint("grpc", endpoint => (endpoint.UriScheme, endpoint.Transport) = ("http", "http2"))
            .WithReference(api);
        return api;
    }

    private static void AddExecutable(IDistributedApplicationBuilder builder, IResourceBuilder<ParameterResource> key, IResourceBuilder<ParameterResource> level, IResourceBuilder<ProjectResource> api)
    {
        var chosen = ReferenceExpression.CreateConditional(level.Resource, "info", ReferenceExpression.Create($"quiet"), ReferenceExpression.Create($"loud"));
        var http = api.GetEndpoint("http");
        builder.AddExecutable("envdump", "sh", ".", "-c", "sleep 100000")
            .WithHttpEndpoint(env: "PORT")
            .WithReference(api)
            .WithEnvironment("U", ReferenceExpression.Create($"http://{http.Property(EndpointProperty.Host)}:{http.Property(EndpointProperty.Port)}/{key:uri}"))
            .WithEnvironment("C", ReferenceExpression.Create($"be {chosen}"));
    }

    private static void AddContainers(IDistributedApplicationBuilder builder, IResourceBuilder<ParameterResource> key, IResourceBuilder<ParameterResource> level, IResourceBuilder<ContainerResource> dynamodb, bool withBindMounts)
    {
        var redis = builder.AddContainer("redis", "redis")
            .WithEndpoint(port: 6379, name: "tcp")
            .WithEndpoint(name: "second", targetPort: 99, port: 100, isExternal: true)
            .WithEntrypoint("run.sh")
            .WithEnvironment("X", () => "y")
            .WithArgs(dynamodb.GetEndpoint("http"));
        if (withBindMounts)
            redis.WithBindMount("../docker", "/etc/d", isReadOnly: true).WithVolume("/anon");
        builder.AddDockerfile("built", "../docker")
            .WithBuildArg("A", "b")
            .WithBuildArg("K", level)
            .WithBuildSecret("S", key)
            .WithHttpEndpoint(targetPort: 80);
        builder.AddExecutable("dockered", "node", "../docker", "x.js").PublishAsDockerFile(container => container.WithHttpEndpoint(targetPort: 3000));
        builder.AddProject("api3", "../api/api.csproj").PublishAsDockerFile();
    }

    private sealed class UnknownResource(string name) : Resource(name);
}
