using System.Text.Json.Nodes;
using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace OtelCollector.Tests.Conformance;

/// <summary>
/// Reads OTLP JSON with Google's parser, so that our writer is not tested by our reader; the two differ only in IDs,
/// hexadecimal in OTLP.
/// </summary>
internal static class OtlpJson
{
    public static IMessage Parse(string signal, byte[] json)
    {
        var root = JsonNode.Parse(json)!;
        Rewrite(root);
        return signal switch
        {
            "traces" => JsonParser.Default.Parse<ExportTraceServiceRequest>(root.ToJsonString()),
            "metrics" => JsonParser.Default.Parse<ExportMetricsServiceRequest>(root.ToJsonString()),
            _ => JsonParser.Default.Parse<ExportLogsServiceRequest>(root.ToJsonString()),
        };
    }

    private static void Rewrite(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Rewrite(item);
        }
        else if (node is JsonObject map)
        {
            foreach (var (key, value) in map.ToList())
            {
                if (key is "traceId" or "spanId" or "parentSpanId")
                    map[key] = Convert.ToBase64String(Convert.FromHexString(value!.GetValue<string>()));
                else
                    Rewrite(value);
            }
        }
    }
}
