using TracingAspire.Downloads;

namespace TracingAspire.AppHost.Resources;

/// <summary>DynamoDB, as Amazon's DynamoDB Local on a Java runtime.</summary>
public static class DynamoDBResourceBuilderExtensions
{
    private const string Region = "ap-northeast-1";

    /// <summary>
    /// Adds DynamoDB Local, in memory. The jar is fetched into the tool cache before anything starts.
    /// It is healthy once it refuses an unsigned request (HTTP 400), which takes it 2 to 3 seconds.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="port">The port on localhost.</param>
    public static IResourceBuilder<IResourceWithEndpoints> AddDynamoDB(
        this IDistributedApplicationBuilder builder, string name, int port)
    {
        var directory = ToolCache.Default.GetDirectory(Tools.DynamoDBLocal);
        builder.EnsureToolBeforeStart(Tools.DynamoDBLocal);
        builder.EnsureJavaBeforeStart();

        var java = Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? Path.Combine(home, "bin", "java") : "java";
        var dynamodb = builder.AddExecutable(name, java, directory)
            .WithHttpEndpoint(port: port, name: "http")
            .WithHttpHealthCheck("/", statusCode: 400, endpointName: "http");

        return dynamodb.WithArgs(context =>
        {
            // Short-lived and small: a quick start matters more than peak speed.
            foreach (var argument in (string[])["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar",
                "-inMemory", "-sharedDb", "-disableTelemetry", "-port"])
            {
                context.Args.Add(argument);
            }

            context.Args.Add(dynamodb.GetEndpoint("http").Property(EndpointProperty.TargetPort));
        });
    }

    /// <summary>Points the AWS SDK of a resource at <paramref name="dynamodb"/>, with credentials it accepts.</summary>
    public static IResourceBuilder<T> WithDynamoDB<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResourceWithEndpoints> dynamodb)
        where T : IResourceWithEnvironment =>
        builder
            .WithEnvironment("AWS_ENDPOINT_URL_DYNAMODB", dynamodb.GetEndpoint("http"))
            .WithEnvironment("AWS_REGION", Region)
            .WithEnvironment("AWS_ACCESS_KEY_ID", "local")
            .WithEnvironment("AWS_SECRET_ACCESS_KEY", "local")
            .WithEnvironment("TASK_TABLE_NAME", builder.ApplicationBuilder.Configuration["TASK_TABLE_NAME"] ?? "tasks")
            .WithEnvironment("Tasks__CreateTable", "true");
}
