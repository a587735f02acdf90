using OpenTelemetry.Proto.Common.V1;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.MetricStore.Memory;

/// <summary>What the span metrics connector says of the spans a value is about.</summary>
/// <param name="Service">Their service.</param>
/// <param name="Operation">Their name.</param>
/// <param name="Kind">Their kind.</param>
/// <param name="IsError">Whether they failed.</param>
internal readonly record struct SpanMetricKey(string Service, string Operation, Kind Kind, bool IsError)
{
    /// <summary>Reads the attributes of a data point; null where they are of something else.</summary>
    public static SpanMetricKey? Of(IEnumerable<KeyValue> attributes)
    {
        string? service = null;
        var key = new SpanMetricKey("", "", Kind.Unspecified, IsError: false);
        foreach (var attribute in attributes)
        {
            var text = attribute.Value?.StringValue ?? "";
            switch (attribute.Key)
            {
                case "service.name":
                    service = text;
                    break;
                case "span.name":
                    key = key with { Operation = text };
                    break;
                case "span.kind":
                    key = key with { Kind = KindOf(text) };
                    break;
                case "status.code":
                    key = key with { IsError = text == "STATUS_CODE_ERROR" };
                    break;
            }
        }

        return service is null ? null : key with { Service = service };
    }

    private static Kind KindOf(string text) => text switch
    {
        "SPAN_KIND_INTERNAL" => Kind.Internal,
        "SPAN_KIND_SERVER" => Kind.Server,
        "SPAN_KIND_CLIENT" => Kind.Client,
        "SPAN_KIND_PRODUCER" => Kind.Producer,
        "SPAN_KIND_CONSUMER" => Kind.Consumer,
        _ => Kind.Unspecified,
    };
}
