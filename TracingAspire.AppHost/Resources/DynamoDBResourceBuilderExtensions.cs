using Aspire.Hosting.AWS.DynamoDB;
using TracingAspire.AppHost.Settings;
using TracingAspire.Downloads;

namespace TracingAspire.AppHost.Resources;

/// <summary>DynamoDB: on this machine Amazon's DynamoDB Local, in a deployment AWS itself.</summary>
public static class DynamoDBResourceBuilderExtensions
{
    private const string Region = "ap-northeast-1";
    private const string VolumeInContainer = "/storage";

    /// <summary>
    /// Adds DynamoDB Local: the pinned image, or the jar on a Java runtime. It is healthy once it refuses an unsigned
    /// request (HTTP 400), which takes it 2 to 3 seconds. It is never part of a manifest.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="port">The port on localhost.</param>
    /// <param name="settings">What runs it, where it keeps its data.</param>
    public static IResourceBuilder<IResourceWithEndpoints> AddDynamoDB(
        this IDistributedApplicationBuilder builder, string name, int port, TracingSettings settings) =>
        settings.Backends.DynamoDB is TracingBackends.Containers
            ? builder.AddContainerDynamoDB(name, port, settings)
            : builder.AddEmbeddedDynamoDB(name, port, settings.DynamoDB.DataDirectory);

    private static IResourceBuilder<DynamoDBLocalResource> AddContainerDynamoDB(
        this IDistributedApplicationBuilder builder, string name, int port, TracingSettings settings)
    {
        var image = settings.Images.DynamoDB;
        var dynamodb = builder.AddAWSDynamoDBLocal(name, new DynamoDBLocalOptions
        {
            Registry = image.Registry ?? "",
            Image = image.Repository,
            Tag = image.Tag,
            Port = port,
            SharedDb = true,
            InMemory = !settings.DynamoDB.IsPersistent,
            LocalStorageDirectory = settings.DynamoDB.DataDirectory,
            DisableDynamoDBLocalTelemetry = true,
        })
            .WithImageRegistry(image.Registry)
            .WithHttpHealthCheck("/", statusCode: 400, endpointName: "http");
        if (settings.DynamoDB.DataDirectory is { } directory && builder.ExecutionContext.IsRunMode)
        {
            Directory.CreateDirectory(directory);
            dynamodb.WithContainerRuntimeArgs(ContainerUser.OfThisProcess);
        }

        return settings.DynamoDB.Volume is { } volume
            ? dynamodb.WithArgs("-dbPath", VolumeInContainer).WithVolume(volume, VolumeInContainer).WithContainerRuntimeArgs(ContainerUser.Root)
            : dynamodb;
    }

    private static IResourceBuilder<ExecutableResource> AddEmbeddedDynamoDB(
        this IDistributedApplicationBuilder builder, string name, int port, string? dataDirectory)
    {
        builder.EnsureToolBeforeStart(Tools.DynamoDBLocal);
        builder.EnsureJavaBeforeStart();
        if (dataDirectory is not null)
        {
            Directory.CreateDirectory(dataDirectory);
        }

        var java = Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? Path.Combine(home, "bin", "java") : "java";
        var dynamodb = builder.AddExecutable(name, java, ToolCache.Default.GetDirectory(Tools.DynamoDBLocal))
            .WithHttpEndpoint(port: port, name: "http")
            .WithHttpHealthCheck("/", statusCode: 400, endpointName: "http");

        return dynamodb.WithArgs(context =>
        {
            // Short-lived and small: a quick start matters more than peak speed. The jar is checksummed when it is fetched,
            // so its classes need no verification, which took a fifth of the start.
            foreach (var argument in (string[])["-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar",
                .. dataDirectory is null ? (string[])["-inMemory"] : ["-dbPath", dataDirectory],
                "-sharedDb", "-disableTelemetry", "-port"])
            {
                context.Args.Add(argument);
            }

            context.Args.Add(dynamodb.GetEndpoint("http").Property(EndpointProperty.TargetPort));
        });
    }

    /// <summary>
    /// Points the AWS SDK of a resource at <paramref name="dynamodb"/>, with credentials it accepts. A deployment has
    /// its own credentials and table: there table name and region are plain values for an overlay to replace.
    /// </summary>
    public static IResourceBuilder<T> WithDynamoDB<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithEndpoints> dynamodb)
        where T : IResourceWithEnvironment
    {
        var application = builder.ApplicationBuilder;
        var table = application.Configuration["TASK_TABLE_NAME"] ?? "tasks";
        return application.ExecutionContext.IsPublishMode
            ? builder
                .WithEnvironment("TASK_TABLE_NAME", table)
                .WithEnvironment("AWS_REGION", Region)
            : builder
                .WithReference(application.AddAWSSDKConfig().WithRegion(Region).WithSdkValidation(false))
                .WithEnvironment("AWS_ENDPOINT_URL_DYNAMODB", dynamodb.GetEndpoint("http"))
                .WithEnvironment("AWS_ACCESS_KEY_ID", "local")
                .WithEnvironment("AWS_SECRET_ACCESS_KEY", "local")
                .WithEnvironment("TASK_TABLE_NAME", table)
                .WithEnvironment("Tasks__CreateTable", "true");
    }
}
