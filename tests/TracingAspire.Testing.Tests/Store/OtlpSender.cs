using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TracingAspire.Testing.Tests.Traces;

namespace TracingAspire.Testing.Tests.Store;

/// <summary>Sends traces over OTLP/HTTP.</summary>
internal static class OtlpSender
{
    /// <summary>Sends spans of a sample under another trace ID, at the present time.</summary>
    public static async Task SendAsync(Uri otlp, string traceId, IEnumerable<Span> spans, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync(new Uri(otlp, "v1/traces"), Request(traceId, spans), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static JsonObject Request(string traceId, IEnumerable<Span> spans)
    {
        var now = DateTimeOffset.UtcNow;
        return new JsonObject
        {
            ["resourceSpans"] = new JsonArray([.. spans.GroupBy(span => span.Service).Select(service => new JsonObject
            {
                ["resource"] = new JsonObject { ["attributes"] = Attributes([KeyValuePair.Create<string, object>("service.name", service.Key)]) },
                ["scopeSpans"] = new JsonArray(new JsonObject
                {
                    ["scope"] = new JsonObject { ["name"] = "sample" },
                    ["spans"] = new JsonArray([.. service.Select(span => Span(span, traceId, now + (span.Start - Sample.Start)))]),
                }),
            })]),
        };
    }

    private static JsonObject Span(Span span, string traceId, DateTimeOffset start) => new()
    {
        ["traceId"] = traceId,
        ["spanId"] = span.SpanId,
        ["parentSpanId"] = span.ParentSpanId ?? "",
        ["name"] = span.Name,
        ["kind"] = (int)span.Kind,
        ["startTimeUnixNano"] = Nanoseconds(start),
        ["endTimeUnixNano"] = Nanoseconds(start + span.Duration),
        ["attributes"] = Attributes(span.Attributes),
        ["events"] = new JsonArray(new JsonObject
        {
            ["name"] = "sent",
            ["timeUnixNano"] = Nanoseconds(start),
            ["attributes"] = Attributes([KeyValuePair.Create<string, object>("by", "test")]),
        }),
        ["links"] = new JsonArray(new JsonObject { ["traceId"] = "0af7651916cd43dd8448eb211c80319c", ["spanId"] = "b7ad6b7169203331" }),
        ["status"] = new JsonObject { ["code"] = (int)span.Status, ["message"] = span.HasError ? "boom" : "" },
    };

    private static JsonArray Attributes(IEnumerable<KeyValuePair<string, object>> attributes) => new([.. attributes.Select(attribute => new JsonObject
    {
        ["key"] = attribute.Key,
        ["value"] = attribute.Value is long number
            ? new JsonObject { ["intValue"] = number.ToString() }
            : new JsonObject { ["stringValue"] = (string)attribute.Value },
    })]);

    private static string Nanoseconds(DateTimeOffset time) => ((time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick).ToString();
}
