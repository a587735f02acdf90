namespace Aspire.Hosting.ApplicationModel;

/// <summary>A .NET project of the solution.</summary>
/// <param name="name">The resource name.</param>
public class ProjectResource([ResourceName] string name) : Resource(name), IResourceWithEnvironment, IResourceWithArgs,
    IResourceWithServiceDiscovery, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource,
    IContainerFilesDestinationResource;
