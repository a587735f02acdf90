using Aspire.Hosting.AWS.DynamoDB;

namespace Aspire.Hosting;

/// <summary>Adds DynamoDB Local.</summary>
public static class DynamoDBLocalResourceBuilderExtensions
{
    /// <summary>Adds DynamoDB Local as a container with one endpoint, <c>http</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="options">How it runs; default as <see cref="DynamoDBLocalOptions"/> says.</param>
    public static IResourceBuilder<DynamoDBLocalResource> AddAWSDynamoDBLocal(this IDistributedApplicationBuilder builder, string name, DynamoDBLocalOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        options ??= new DynamoDBLocalOptions();
        var resource = new DynamoDBLocalResource(name, options);
        var dynamodb = builder.AddResource(resource)
            .ExcludeFromManifest()
            .WithEndpoint(port: options.Port, targetPort: DynamoDBLocalResource.InternalPort, scheme: "http")
            .WithArgs(resource.CommandLine)
            .WithImage(options.Image, options.Tag)
            .WithImageRegistry(options.Registry);
        return string.IsNullOrWhiteSpace(options.LocalStorageDirectory)
            ? dynamodb
            : dynamodb.WithBindMount(options.LocalStorageDirectory, DynamoDBLocalResource.InternalStorage);
    }

    /// <summary>Says when the image is pulled.</summary>
    /// <param name="builder">DynamoDB Local.</param>
    /// <param name="imagePullPolicy">When.</param>
    public static IResourceBuilder<DynamoDBLocalResource> WithImagePullPolicy(this IResourceBuilder<DynamoDBLocalResource> builder, ImagePullPolicy imagePullPolicy) =>
        builder.WithImagePullPolicy<DynamoDBLocalResource>(imagePullPolicy);

    /// <summary>
    /// Points the AWS SDK of a resource at DynamoDB Local by <c>AWS_ENDPOINT_URL_DYNAMODB</c>, and has it wait until it
    /// is healthy. Not in a manifest.
    /// </summary>
    /// <param name="builder">The resource.</param>
    /// <param name="dynamoDBLocalResourceBuilder">DynamoDB Local.</param>
    /// <typeparam name="TDestination">The type of the resource.</typeparam>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IResourceBuilder<DynamoDBLocalResource> dynamoDBLocalResourceBuilder)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dynamoDBLocalResourceBuilder);
        if (builder is IResourceBuilder<IResourceWithWaitSupport> waiting)
        {
            waiting.WaitFor(dynamoDBLocalResourceBuilder);
        }

        return builder.WithEnvironment(context =>
        {
            if (context.ExecutionContext.IsRunMode)
            {
                context.EnvironmentVariables["AWS_ENDPOINT_URL_DYNAMODB"] = dynamoDBLocalResourceBuilder.GetEndpoint("http");
            }
        });
    }
}
