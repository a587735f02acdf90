using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Objects;
using static TracingAspire.Tests.Deployment.Operator.OpenTelemetryOperator;

namespace TracingAspire.Tests.Deployment.Operator;

/// <summary>The container the operator runs a Collector in, alone or as a sidecar.</summary>
internal static class CollectorContainer
{
    public const string Name = "otc-container";

    private static readonly string[] CopiedFields =
        ["image", "command", "env", "envFrom", "volumeMounts", "resources", "securityContext", "lifecycle"];

    public static JsonObject Of(KubernetesObject collector)
    {
        var container = new JsonObject
        {
            ["name"] = Name,
            ["ports"] = new JsonArray([.. CollectorPorts.All(collector).Select(port => port.ToContainerPort())]),
        };
        foreach (var field in CopiedFields.Where(field => collector.Json.At($"spec.{field}") is not null))
        {
            container[field] = Copy(collector, $"spec.{field}");
        }

        // What the resource says of probes only changes the timing of those made from the configuration.
        if (CollectorPorts.Health(collector) is { } health)
        {
            foreach (var probe in (string[])["livenessProbe", "readinessProbe", "startupProbe"])
            {
                container[probe] = new JsonObject { ["httpGet"] = new JsonObject { ["path"] = "/", ["port"] = health.Number } };
            }
        }

        return container;
    }
}
