using System.Collections.Immutable;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>
/// The endpoints of all resources. A Service's port is the binding's <c>port</c>, else its <c>targetPort</c>, and every
/// reference names that port: what is written resolves to something that listens.
/// </summary>
internal sealed class EndpointTable
{
    private readonly Dictionary<string, ImmutableArray<Endpoint>> _endpoints = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Endpoint?> _byName = [];
    private readonly HashSet<(string, string)> _silent = [];

    public EndpointTable(ManifestDocument manifest, ProblemList problems)
    {
        foreach (var resource in manifest.Resources.OfType<WorkloadResource>())
            _endpoints[resource.Name] = Read(resource, problems);
    }

    /// <summary>The endpoints of a resource that listen, by name.</summary>
    public ImmutableArray<Endpoint> Of(string resource) => _endpoints.GetValueOrDefault(resource, []);

    /// <summary>The endpoint a binding stands for: itself, or where it does not listen the plain http one.</summary>
    public Endpoint? Find(string resource, string binding) => _byName.GetValueOrDefault((resource, binding));

    /// <summary>Whether the binding exists but nothing listens on it.</summary>
    public bool IsSilent(string resource, string binding) => _silent.Contains((resource, binding));

    private ImmutableArray<Endpoint> Read(WorkloadResource resource, ProblemList problems)
    {
        var endpoints = new List<Endpoint>();
        var silent = new List<(string, string)>();
        var ports = new ProjectPorts(resource);

        // The binding that carries the scheme's name takes .NET's usual port before others do.
        foreach (var binding in resource.Bindings.OrderBy(binding => binding.Name != binding.Scheme).ThenBy(binding => binding.Name, StringComparer.Ordinal))
        {
            if (resource.IsProject && binding.Scheme == "https" && !ports.ListensOnHttps)
            {
                silent.Add((resource.Name, binding.Name));
                continue;
            }

            if (Check(resource, binding, problems) && ports.TargetPort(binding, problems) is { } target)
            {
                endpoints.Add(new(
                    resource.Name, binding.Name, binding.Scheme, binding.Protocol, target, binding.Port ?? target, binding.External));
            }
        }

        var plain = endpoints.Find(endpoint => endpoint is { Name: "http" }) ?? endpoints.Find(endpoint => endpoint.Scheme == "http");
        foreach (var key in silent)
            _byName[key] = plain;
        foreach (var endpoint in endpoints)
            _byName[(resource.Name, endpoint.Name)] = endpoint;
        _silent.UnionWith(silent);
        CheckClashes(resource, endpoints, problems);
        return [.. endpoints.OrderBy(endpoint => endpoint.Name, StringComparer.Ordinal)];
    }

    private static bool Check(WorkloadResource resource, ManifestBinding binding, ProblemList problems)
    {
        var path = $"{resource.Path}.bindings.{binding.Name}";
        if (binding.Protocol is not ("TCP" or "UDP"))
        {
            problems.Error($"{path}.protocol", binding.Line, $"'{binding.Protocol.ToLowerInvariant()}' is no protocol; there are: tcp, udp.");
            return false;
        }

        if (!KubernetesName.IsPortName(binding.Name))
        {
            problems.Error(path, binding.Line, $"'{binding.Name}' is no port name in Kubernetes: {KubernetesName.PortRule}. Rename the endpoint in the AppHost.");
            return false;
        }

        return true;
    }

    private static void CheckClashes(WorkloadResource resource, List<Endpoint> endpoints, ProblemList problems)
    {
        foreach (var group in endpoints.GroupBy(endpoint => (endpoint.ServicePort, endpoint.Protocol)))
        {
            if (group.Select(endpoint => endpoint.TargetPort).Distinct().Skip(1).Any())
            {
                problems.Error(
                    $"{resource.Path}.bindings",
                    resource.Line,
                    $"{string.Join(" and ", group.Select(endpoint => $"'{endpoint.Name}'"))} share the port {group.Key.ServicePort} but not the target port; a Service can offer a port once.");
            }
        }
    }
}
