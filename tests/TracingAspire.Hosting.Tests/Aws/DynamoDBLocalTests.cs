using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS.DynamoDB;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Aws;

public class DynamoDBLocalTests
{
    [Fact]
    public async Task AddAWSDynamoDBLocal_NoOptions_IsTheLatestImageOnAnyPort()
    {
        var dynamodb = DistributedApplicationTestingBuilder.Create().AddAWSDynamoDBLocal("dynamodb");

        ImageOf(dynamodb).ShouldBe("public.ecr.aws/aws-dynamodb-local/aws-dynamodb-local:latest");
        (await ArgumentsAsync(dynamodb)).ShouldBe(["-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar"]);
        var endpoint = dynamodb.Resource.Annotations.OfType<EndpointAnnotation>().ShouldHaveSingleItem();
        (endpoint.Name, endpoint.Port, endpoint.TargetPort).ShouldBe(("http", null, 8000));
        dynamodb.Resource.IsExcludedFromPublish().ShouldBeTrue();
    }

    [Fact]
    public async Task AddAWSDynamoDBLocal_EveryOption_IsOnItsCommandLine()
    {
        var dynamodb = DistributedApplicationTestingBuilder.Create().AddAWSDynamoDBLocal("dynamodb", new DynamoDBLocalOptions
        {
            Registry = "registry.example.com",
            Image = "dynamodb",
            Tag = "3.3.0",
            Port = 8000,
            SharedDb = true,
            InMemory = true,
            DisableDynamoDBLocalTelemetry = true,
            DelayTransientStatuses = true,
            LocalStorageDirectory = "/data",
        });

        ImageOf(dynamodb).ShouldBe("registry.example.com/dynamodb:3.3.0");
        (await ArgumentsAsync(dynamodb))[3..].ShouldBe(
            ["-sharedDb", "-inMemory", "-disableTelemetry", "-dbPath", "/storage", "-delayTransientStatuses"]);
        var mount = dynamodb.Resource.Annotations.OfType<ContainerMountAnnotation>().ShouldHaveSingleItem();
        (mount.Type, mount.Source, mount.Target).ShouldBe((ContainerMountType.BindMount, "/data", "/storage"));
    }

    [Fact]
    public void WithReference_Resource_WaitsForIt()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var dynamodb = builder.AddAWSDynamoDBLocal("dynamodb");

        var service = builder.AddExecutable("service", "sh", ".").WithReference(dynamodb);

        service.Resource.Annotations.OfType<WaitAnnotation>().ShouldHaveSingleItem().Resource.ShouldBe(dynamodb.Resource);
    }

    [Fact]
    public void WithImagePullPolicy_Always_IsThePolicyOfTheContainer()
    {
        var dynamodb = DistributedApplicationTestingBuilder.Create().AddAWSDynamoDBLocal("dynamodb").WithImagePullPolicy(imagePullPolicy: ImagePullPolicy.Always);

        dynamodb.Resource.Annotations.OfType<ContainerImagePullPolicyAnnotation>().ShouldHaveSingleItem().ImagePullPolicy.ShouldBe(ImagePullPolicy.Always);
    }

    private static async Task<string[]> ArgumentsAsync(IResourceBuilder<DynamoDBLocalResource> dynamodb)
    {
        var result = await ExecutionConfigurationBuilder.Create(dynamodb.Resource).WithArgumentsConfig()
            .BuildAsync(new DistributedApplicationExecutionContext(DistributedApplicationOperation.Run), cancellationToken: TestContext.Current.CancellationToken);
        return [.. result.Arguments.Select(argument => argument.Value)];
    }

    private static string ImageOf(IResourceBuilder<DynamoDBLocalResource> dynamodb)
    {
        dynamodb.Resource.TryGetContainerImageName(out var name).ShouldBeTrue();
        return name!;
    }
}
