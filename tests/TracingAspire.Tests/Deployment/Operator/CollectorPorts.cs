using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Operator;

/// <summary>A port of a Collector the operator runs.</summary>
internal sealed record CollectorPort(string Name, long Number)
{
    public JsonObject ToServicePort() => new() { ["name"] = Name, ["port"] = Number, ["targetPort"] = Number };

    public JsonObject ToContainerPort() => new() { ["name"] = Name.Length > 15 ? Name[..15] : Name, ["containerPort"] = Number };
}

/// <summary>The ports the operator finds in a Collector's configuration and in <c>spec.ports</c>.</summary>
internal static class CollectorPorts
{
    private static readonly (string Path, string Name, long Default)[] OtlpProtocols = [("grpc", "grpc", 4317), ("http", "http", 4318)];

    /// <summary>Those of the Service <c>&lt;name&gt;-collector</c>.</summary>
    public static IEnumerable<CollectorPort> OfService(KubernetesObject collector)
    {
        var stated = collector.Json.Items("spec.ports")
            .Select(port => new CollectorPort(port.Text("name") ?? "", port.Number("port") ?? 0)).ToList();
        return stated.Concat(OfReceivers(collector).ExceptBy(stated.Select(port => port.Number), port => port.Number));
    }

    /// <summary>Those of the Service <c>&lt;name&gt;-collector-extension</c>.</summary>
    public static IEnumerable<CollectorPort> OfExtensions(KubernetesObject collector) =>
        Components(collector, "extensions", "jaeger_query")
            .Select(extension => new CollectorPort("jaeger-query", PortOf(extension.Config.Text("http.endpoint")) ?? 16686));

    /// <summary>Those of the container.</summary>
    public static IEnumerable<CollectorPort> All(KubernetesObject collector) => OfService(collector)
        .Concat(OfExtensions(collector))
        .Concat(Health(collector) is { } health ? [health] : [])
        .DistinctBy(port => port.Number);

    /// <summary>The port of the extension <c>health_check</c>, the only one the operator makes probes of.</summary>
    public static CollectorPort? Health(KubernetesObject collector) => Components(collector, "extensions", "health_check")
        .Select(extension => new CollectorPort("health-check", PortOf(extension.Config.Text("endpoint")) ?? 13133))
        .FirstOrDefault();

    private static IEnumerable<CollectorPort> OfReceivers(KubernetesObject collector) =>
        from receiver in Components(collector, "receivers", "otlp")
        from protocol in OtlpProtocols
        where receiver.Config.At("protocols") is JsonObject protocols && protocols.ContainsKey(protocol.Path)
        let port = PortOf(receiver.Config.Text($"protocols.{protocol.Path}.endpoint")) ?? protocol.Default
        select new CollectorPort($"{receiver.Id.Replace('/', '-')}-{protocol.Name}", port);

    private static IEnumerable<(string Id, JsonNode? Config)> Components(KubernetesObject collector, string section, string type) =>
        (collector.Json.At($"spec.config.{section}") as JsonObject ?? [])
            .Where(component => component.Key.Split('/')[0] == type)
            .Select(component => (component.Key, component.Value));

    private static long? PortOf(string? endpoint) =>
        endpoint is not null && long.TryParse(endpoint[(endpoint.LastIndexOf(':') + 1)..], out var port) ? port : null;
}
