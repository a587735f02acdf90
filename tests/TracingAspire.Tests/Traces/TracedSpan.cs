using System.Text.Json;

namespace TracingAspire.Tests.Traces;

/// <summary>One span as either UI's API returns it in OTLP JSON.</summary>
internal sealed record TracedSpan(
    string TraceId, string SpanId, string? ParentSpanId, string Service, string Name, int Kind, int Status,
    IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<string> Events)
{
    public const int Server = 2;
    public const int Client = 3;

    /// <summary>Reads every span of <c>resourceSpans</c>, wherever in the document that is.</summary>
    public static IReadOnlyList<TracedSpan> ReadAll(JsonElement document) => [.. FindResourceSpans(document).SelectMany(ReadResource)];

    private static IEnumerable<JsonElement> FindResourceSpans(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.TryGetProperty("resourceSpans", out var found):
                return found.EnumerateArray();
            case JsonValueKind.Object:
                return element.EnumerateObject().SelectMany(property => FindResourceSpans(property.Value));
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany(FindResourceSpans);
            default:
                return [];
        }
    }

    private static IEnumerable<TracedSpan> ReadResource(JsonElement resourceSpans)
    {
        var service = ReadAttributes(resourceSpans.GetProperty("resource")).GetValueOrDefault("service.name", "");
        return resourceSpans.GetProperty("scopeSpans").EnumerateArray()
            // A scope may be there before its spans.
            .SelectMany(scope => scope.TryGetProperty("spans", out var spans) ? spans.EnumerateArray() : [])
            .Select(span => new TracedSpan(
                span.GetProperty("traceId").GetString()!,
                span.GetProperty("spanId").GetString()!,
                span.TryGetProperty("parentSpanId", out var parent) && parent.GetString() is { Length: > 0 } id ? id : null,
                service,
                span.GetProperty("name").GetString()!,
                span.TryGetProperty("kind", out var kind) ? kind.GetInt32() : 0,
                span.TryGetProperty("status", out var status) && status.TryGetProperty("code", out var code) ? code.GetInt32() : 0,
                ReadAttributes(span),
                ReadEvents(span)));
    }

    private static string[] ReadEvents(JsonElement span) =>
        span.TryGetProperty("events", out var events)
            ? [.. events.EnumerateArray().Select(found => found.GetProperty("name").GetString()!)]
            : [];

    private static Dictionary<string, string> ReadAttributes(JsonElement owner)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (owner.TryGetProperty("attributes", out var list))
        {
            foreach (var attribute in list.EnumerateArray())
            {
                attributes[attribute.GetProperty("key").GetString()!] = Text(attribute.GetProperty("value"));
            }
        }

        return attributes;
    }

    private static string Text(JsonElement value)
    {
        // An empty value has no member at all.
        var inner = value.EnumerateObject().Select(member => member.Value).FirstOrDefault();
        return inner.ValueKind is JsonValueKind.Undefined ? "" : inner.ValueKind is JsonValueKind.String ? inner.GetString()! : inner.GetRawText();
    }
}
