using System.Text.Json;
using Aspire.Hosting.Dcp.Model;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Makes the DCP object of a container: image, arguments, variables, ports, mounts, names on the network.</summary>
internal sealed class ContainerFactory(ExecutionConfiguration configuration, ContainerBuildFactory builds, HostReachability reachability, IServiceProvider services)
{
    public async Task<Container> CreateAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var resource = instance.Resource;
        if (!resource.TryGetContainerImageName(out var image))
            throw new DistributedApplicationException($"'{resource.Name}' has no image: name one with WithImage.");
        var mounts = ContainerMounts.Of(resource);
        var evaluated = await configuration.EvaluateAsync(resource, cancellationToken);
        var runtimeArguments = await configuration.EvaluateRuntimeArgumentsAsync(resource, cancellationToken);
        var build = await builds.CreateAsync(resource, cancellationToken);
        var files = await ContainerFilesFactory.CreateAsync(resource, services, cancellationToken);
        return new Container
        {
            Metadata = new ObjectMetadata { Name = instance.Id, Annotations = AnnotationsOf(instance) },
            Spec = new ContainerSpec
            {
                Image = image,
                Build = build,
                ContainerName = instance.Id,
                VolumeMounts = NullIfEmpty(mounts),
                Ports = NullIfEmpty(ContainerPorts.Of(resource)),
                Env = NullIfEmpty([.. evaluated.Environment.Select(v => new EnvironmentVariable(v.Key, v.Value))]),
                Command = (resource as ContainerResource)?.Entrypoint,
                Args = NullIfEmpty(UsesShell(resource) ? ["-c", string.Join(' ', evaluated.Arguments)] : evaluated.Arguments),
                RunArgs = NullIfEmpty([.. runtimeArguments, .. reachability.RuntimeArguments]),
                Persistent = resource.IsPersistent() ? true : null,
                Networks = [new ContainerNetworkConnection(KnownNetworkIdentifiers.DefaultAspireContainerNetwork.Value, AliasesOf(resource))],
                PullPolicy = PullPolicyOf(resource),
                CreateFiles = NullIfEmpty(files),
            },
        };
    }

    private static List<string> AliasesOf(IResource resource)
    {
        var aliases = resource.Annotations.Snapshot().OfType<ContainerNetworkAliasAnnotation>().ToArray();
        if (aliases.FirstOrDefault(a => a.Network != KnownNetworkIdentifiers.DefaultAspireContainerNetwork) is { } other)
            throw new DistributedApplicationException($"The alias '{other.Alias}' of '{resource.Name}' is for the network '{other.Network.Value}': there is only '{KnownNetworkIdentifiers.DefaultAspireContainerNetwork.Value}'.");
        return [resource.Name, ContainerAddress.HostNameOf(resource), .. aliases.Select(a => a.Alias)];
    }

    private static string? PullPolicyOf(IResource resource)
    {
        if (!resource.TryGetLastAnnotation<ContainerImagePullPolicyAnnotation>(out var policy))
            return null;
        return policy.ImagePullPolicy switch
        {
            ImagePullPolicy.Default => null,
            ImagePullPolicy.Always => "always",
            ImagePullPolicy.Missing => "missing",
            ImagePullPolicy.Never => "never",
            var other => throw new DistributedApplicationException($"'{other}' is not an image pull policy ('{resource.Name}')."),
        };
    }

    private static Dictionary<string, string> AnnotationsOf(ResourceInstance instance)
    {
        var resource = instance.Resource;
        var annotations = new Dictionary<string, string>
        {
            [DcpAnnotations.ResourceName] = resource.Name,
            [OtlpEnvironment.ServiceNameAnnotation] = resource.Name,
            [OtlpEnvironment.InstanceIdAnnotation] = instance.Suffix,
        };
        var producers = resource.Annotations.Snapshot().OfType<EndpointAnnotation>()
            .Select(e => new ServiceProducer(ServiceNames.Of(resource, e), ContainerPorts.AddressOf(e), e.TargetPort))
            .ToArray();
        if (producers.Length > 0)
            annotations[DcpAnnotations.ServiceProducer] = JsonSerializer.Serialize(producers, DcpJson.Default.ServiceProducerArray);
        return annotations;
    }

#pragma warning disable ASPIRECONTAINERSHELLEXECUTION001 // Experimental to users, not to the engine.
    private static bool UsesShell(IResource resource) => resource is ContainerResource { ShellExecution: true };
#pragma warning restore ASPIRECONTAINERSHELLEXECUTION001

    private static List<T>? NullIfEmpty<T>(List<T> items) => items.Count == 0 ? null : items;
}
