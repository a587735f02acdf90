using System.Collections.Immutable;
using TracingAspire.Aspirate.Expressions;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>
/// Which ports a Service offers: all that listen, but those the settings name in <c>service.omit</c>, unless such a port
/// is external or another resource refers to it.
/// </summary>
internal static class ServicePorts
{
    public static ImmutableArray<WorkloadPort> Expose(
        Workload workload, EndpointTable endpoints, IReadOnlySet<(string Resource, string Binding)> referenced) =>
        [.. endpoints.Of(workload.Name).Select(endpoint => new WorkloadPort(
            endpoint.Name,
            endpoint.TargetPort,
            endpoint.ServicePort,
            endpoint.Protocol,
            Exposed: !workload.Settings.OmittedPorts.Contains(endpoint.Name)
                || endpoint.External
                || referenced.Contains((workload.Name, endpoint.Name))))];
}
