using System.Text.Json;

namespace TracingAspire.Testing;

/// <summary>
/// Spans from OTLP JSON. Jaeger has written it in several ways over time: IDs as hexadecimal or base64, enums as numbers
/// or names, several documents one after the other; all are read.
/// </summary>
internal static class OtlpJson
{
    // Jaeger's own, among the service's attributes.
    private const string Warnings = "@jaeger@warnings";

    private static readonly JsonReaderOptions Stream = new() { AllowMultipleValues = true };

    /// <summary>The traces of a text by start, none where it has no span.</summary>
    public static IReadOnlyList<Trace> ReadTraces(ReadOnlySpan<byte> json, string? caller) =>
    [
        .. ReadSpans(json).GroupBy(span => span.TraceId, StringComparer.Ordinal)
            .Select(spans => new Trace(spans, caller))
            .OrderBy(trace => trace.Start),
    ];

    private static List<Span> ReadSpans(ReadOnlySpan<byte> json)
    {
        List<Span> spans = [];
        var reader = new Utf8JsonReader(json, Stream);
        while (reader.Read())
        {
            using var document = JsonDocument.ParseValue(ref reader);
            try
            {
                spans.AddRange(ResourceSpans(document.RootElement).SelectMany(ReadResource));
            }
            catch (Exception exception) when (exception is InvalidOperationException or FormatException or KeyNotFoundException)
            {
                throw new JsonException($"The answer is no OTLP: {exception.Message}", exception);
            }
        }

        return spans;
    }

    private static IEnumerable<JsonElement> ResourceSpans(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("resourceSpans", out _) => Items(element, "resourceSpans"),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => ResourceSpans(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ResourceSpans),
        _ => [],
    };

    private static IEnumerable<Span> ReadResource(JsonElement resourceSpans)
    {
        var resource = resourceSpans.TryGetProperty("resource", out var found) ? OtlpJsonValues.Attributes(found) : SpanAttributes.Empty;
        var service = resource.TryGetValue("service.name", out var name) ? name.ToString()! : "";
        return Items(resourceSpans, "scopeSpans").SelectMany(
            scope => Items(scope, "spans").Select(span => ReadSpan(span, service, resource, ScopeName(scope))));
    }

    private static Span ReadSpan(JsonElement span, string service, SpanAttributes resource, string scope)
    {
        var start = OtlpJsonValues.Nanoseconds(span, "startTimeUnixNano");
        var (status, message) = ReadStatus(span);
        var attributes = OtlpJsonValues.Attributes(span);
        return new Span
        {
            TraceId = OtlpJsonValues.Id(span, "traceId", digits: 32),
            SpanId = OtlpJsonValues.Id(span, "spanId", digits: 16),
            ParentSpanId = OtlpJsonValues.Id(span, "parentSpanId", digits: 16) is { Length: > 0 } parent ? parent : null,
            Service = service,
            Name = OtlpJsonValues.Text(span, "name"),
            Kind = OtlpJsonValues.Number<SpanKind>(span, "kind", "SPAN_KIND_"),
            Status = status,
            StatusMessage = message,
            Attributes = attributes.Without(Warnings),
            Warnings = attributes.TryGetValue(Warnings, out var warnings) ? Texts(warnings) : [],
            Resource = resource,
            Scope = scope,
            Events = [.. Items(span, "events").Select(ReadEvent).OrderBy(occurred => occurred.Time)],
            Links = [.. Items(span, "links").Select(ReadLink)],
            Start = OtlpJsonValues.Time(start),
            Duration = TimeSpan.FromTicks(Math.Max(0, OtlpJsonValues.Nanoseconds(span, "endTimeUnixNano") - start) / TimeSpan.NanosecondsPerTick),
        };
    }

    private static SpanEvent ReadEvent(JsonElement occurred) => new(
        OtlpJsonValues.Text(occurred, "name"),
        OtlpJsonValues.Time(OtlpJsonValues.Nanoseconds(occurred, "timeUnixNano")),
        OtlpJsonValues.Attributes(occurred));

    private static SpanLink ReadLink(JsonElement link) => new(
        OtlpJsonValues.Id(link, "traceId", digits: 32),
        OtlpJsonValues.Id(link, "spanId", digits: 16),
        OtlpJsonValues.Attributes(link));

    private static (SpanStatus Status, string Message) ReadStatus(JsonElement span) => span.TryGetProperty("status", out var status)
        ? (OtlpJsonValues.Number<SpanStatus>(status, "code", "STATUS_CODE_"), OtlpJsonValues.Text(status, "message"))
        : (SpanStatus.Unset, "");

    private static string ScopeName(JsonElement scopeSpans) =>
        scopeSpans.TryGetProperty("scope", out var scope) ? OtlpJsonValues.Text(scope, "name") : "";

    private static IReadOnlyList<string> Texts(object value) =>
        value is IReadOnlyList<object> list ? [.. list.Select(item => item.ToString()!)] : [value.ToString()!];

    private static List<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) && list.ValueKind is not JsonValueKind.Null ? [.. list.EnumerateArray()] : [];
}
