namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Starts the resource once another one runs, is healthy and its ready event has been handled.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="dependency">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) where T : IResourceWithWaitSupport =>
        builder.AddWait(dependency, WaitType.WaitUntilHealthy, waitBehavior: null);

    /// <summary>Starts the resource once another one runs, is healthy and its ready event has been handled.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="dependency">The other resource.</param>
    /// <param name="waitBehavior">What to do when it fails.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior) where T : IResourceWithWaitSupport =>
        builder.AddWait(dependency, WaitType.WaitUntilHealthy, waitBehavior);

    /// <summary>Starts the resource once another one runs.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="dependency">The other resource.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) where T : IResourceWithWaitSupport =>
        builder.AddWait(dependency, WaitType.WaitUntilStarted, waitBehavior: null);

    /// <summary>Starts the resource once another one runs.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="dependency">The other resource.</param>
    /// <param name="waitBehavior">What to do when it fails.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior) where T : IResourceWithWaitSupport =>
        builder.AddWait(dependency, WaitType.WaitUntilStarted, waitBehavior);

    /// <summary>Starts the resource once another one has ended.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="dependency">The other resource.</param>
    /// <param name="exitCode">The exit code it must end with.</param>
    /// <typeparam name="T">The type of the resource.</typeparam>
    public static IResourceBuilder<T> WaitForCompletion<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0) where T : IResourceWithWaitSupport =>
        builder.AddWait(dependency, WaitType.WaitForCompletion, waitBehavior: null, exitCode);

    private static IResourceBuilder<T> AddWait<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitType type, WaitBehavior? waitBehavior, int exitCode = 0) where T : IResourceWithWaitSupport
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dependency);
        var resource = dependency.Resource;
        if (ReferenceEquals(builder.Resource, resource))
            throw new DistributedApplicationException($"The '{builder.Resource.Name}' resource cannot wait for itself.");
        if (builder.Resource is IResourceWithParent { Parent: var parent } && ReferenceEquals(parent, resource))
            throw new DistributedApplicationException($"The '{builder.Resource.Name}' resource cannot wait for its parent '{resource.Name}'.");
        // A child that has no health check of its own is up when its parent is.
        if (type != WaitType.WaitForCompletion && resource is IResourceWithParent { Parent: var owner } && !ReferenceEquals(owner, builder.Resource))
            builder.WithAnnotation(new WaitAnnotation(owner, type) { WaitBehavior = waitBehavior });
        // A connection string starts by being asked for, so what it is made of is waited for too.
        if (type == WaitType.WaitUntilStarted && resource is ConnectionStringResource { ConnectionStringExpression: var expression })
        {
            foreach (var part in expression.ValueProviders.OfType<IResource>().Where(r => !ReferenceEquals(r, builder.Resource)))
                builder.WithAnnotation(new WaitAnnotation(part, type) { WaitBehavior = waitBehavior });
        }

        builder.WithRelationship(resource, KnownRelationshipTypes.WaitFor);
        return builder.WithAnnotation(new WaitAnnotation(resource, type, exitCode) { WaitBehavior = waitBehavior });
    }
}
