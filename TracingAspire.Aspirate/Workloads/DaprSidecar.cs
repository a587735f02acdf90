using TracingAspire.Aspirate.Expressions;
using TracingAspire.Aspirate.Manifest;

namespace TracingAspire.Aspirate.Workloads;

/// <summary>The annotations by which Dapr's injector knows the pods it serves.</summary>
internal static class DaprSidecar
{
    public static IEnumerable<KeyValuePair<string, string>> Annotations(ManifestDocument manifest, WorkloadResource resource, EndpointTable endpoints)
    {
        if (manifest.Sidecar(resource.Name) is not { } dapr)
            yield break;

        yield return new("dapr.io/enabled", "true");
        yield return new("dapr.io/app-id", dapr.AppId);
        yield return new("dapr.io/enable-api-logging", "true");
        var port = dapr.AppPort ?? endpoints.Of(resource.Name).FirstOrDefault(endpoint => endpoint.Scheme == "http")?.TargetPort;
        if (port is { } known)
            yield return new("dapr.io/app-port", known.ToString());
    }
}
