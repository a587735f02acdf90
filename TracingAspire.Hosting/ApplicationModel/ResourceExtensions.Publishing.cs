namespace Aspire.Hosting.ApplicationModel;

public static partial class ResourceExtensions
{
    /// <summary>Whether the resource is left out of the manifest and of deployments.</summary>
    /// <param name="resource">The resource.</param>
    public static bool IsExcludedFromPublish(this IResource resource) =>
        resource.TryGetLastAnnotation<ManifestPublishingCallbackAnnotation>(out var annotation)
        && annotation == ManifestPublishingCallbackAnnotation.Ignore;

    /// <summary>The environment the resource is deployed to.</summary>
    /// <param name="resource">The resource.</param>
    public static IComputeEnvironmentResource? GetComputeEnvironment(this IResource resource) =>
        resource.TryGetLastAnnotation<ComputeEnvironmentAnnotation>(out var annotation) ? annotation.ComputeEnvironment : null;

    /// <summary>What the resource becomes in the environment it is deployed to.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="targetComputeEnvironment">The environment; null takes the one there is.</param>
    /// <exception cref="InvalidOperationException">There are several environments and the resource names none.</exception>
    public static DeploymentTargetAnnotation? GetDeploymentTargetAnnotation(this IResource resource, IComputeEnvironmentResource? targetComputeEnvironment = null)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var environment = resource.GetComputeEnvironment();
        if (environment is not null && targetComputeEnvironment is not null && environment != targetComputeEnvironment)
            return null;

        var wanted = environment ?? targetComputeEnvironment;
        var targets = resource.Annotations.Snapshot().OfType<DeploymentTargetAnnotation>().ToArray();
        if (wanted is null && targets.Length > 1)
        {
            throw new InvalidOperationException(
                $"Resource '{resource.Name}' has multiple compute environments - '{string.Join(", ", targets.Select(t => t.ComputeEnvironment?.Name))}'. "
                + "Please specify a single compute environment using 'WithComputeEnvironment'.");
        }

        return Array.Find(targets, t => wanted is null || t.ComputeEnvironment == wanted);
    }

    /// <summary>The endpoints with the ports they are published with.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="portAllocator">Chooses ports; null starts at 8000.</param>
    public static IReadOnlyList<ResolvedEndpoint> ResolveEndpoints(this IResource resource, IPortAllocator? portAllocator = null)
    {
        if (!resource.TryGetEndpoints(out var endpoints))
            return [];

        portAllocator ??= new PortAllocator();
        var defaultSchemes = new HashSet<string>(StringComparer.Ordinal);
        var resolved = new List<ResolvedEndpoint>();
        foreach (var endpoint in endpoints)
        {
            var target = TargetPort(resource, endpoint, defaultSchemes, portAllocator);
            if (resource is ProjectResource && endpoint.UriScheme is "http" or "https")
                defaultSchemes.Add(endpoint.UriScheme);
            var exposed = ExposedPort(endpoint, target, portAllocator);
            foreach (var port in (int?[])[exposed, target])
            {
                if (port is { } used)
                    portAllocator.AddUsedPort(used);
            }

            resolved.Add(new ResolvedEndpoint { Endpoint = endpoint, TargetPort = target, ExposedPort = exposed });
        }

        return resolved;
    }

    /// <summary>
    /// What is deployed and runs: containers and projects. An executable is not, for there is nothing to build its image from.
    /// </summary>
    internal static IEnumerable<IResource> GetComputeResources(this DistributedApplicationModel model) => model.Resources.Where(r =>
        !r.IsExcludedFromPublish()
        && (r is ProjectResource || r.HasAnnotationOfType<ContainerImageAnnotation>())
        && !r.Annotations.Snapshot().OfType<DockerfileBuildAnnotation>().Any(build => !build.HasEntrypoint));

    private static ResolvedPort TargetPort(IResource resource, EndpointAnnotation endpoint, HashSet<string> defaultSchemes, IPortAllocator allocator) => resource switch
    {
        _ when Chosen(endpoint.TargetPort) is { } port => ResolvedPort.Explicit(port),
        ContainerResource when Chosen(endpoint.Port) is { } port => ResolvedPort.Implicit(port),
        // The first endpoint of a scheme listens where the base image of projects does; what deploys knows that port.
        ProjectResource when endpoint.UriScheme is "http" or "https" && !defaultSchemes.Contains(endpoint.UriScheme) => ResolvedPort.None(),
        _ => ResolvedPort.Allocated(allocator.AllocatePort()),
    };

    private static ResolvedPort ExposedPort(EndpointAnnotation endpoint, ResolvedPort target, IPortAllocator allocator) => endpoint.UriScheme switch
    {
        _ when Chosen(endpoint.Port) is { } port => ResolvedPort.Explicit(port),
        _ when target.Value is { } port => ResolvedPort.Implicit(port),
        "http" or "https" => ResolvedPort.None(),
        _ => ResolvedPort.Allocated(allocator.AllocatePort()),
    };

    private static int? Chosen(int? port) => port is 0 ? null : port;
}
