using Jaeger.GoFormats;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Sanitizers;

/// <summary>Completes what arrives so that a storage can rely on service names, span names and positive durations.</summary>
internal static class Sanitizer
{
    private const ulong MinDuration = 1;

    /// <summary>Changes the messages in place.</summary>
    public static void Sanitize(IReadOnlyList<ResourceSpans> request)
    {
        foreach (var resourceSpans in request)
        {
            NameService(resourceSpans.Resource ??= new Resource());
            foreach (var span in resourceSpans.ScopeSpans.SelectMany(s => s.Spans))
            {
                if (span.Name.Length == 0) span.Name = "empty-span-name";
                Lengthen(span);
            }
        }
    }

    private static void NameService(Resource resource)
    {
        var present = Attributes.Find(resource.Attributes, Attributes.ServiceName);
        var name = present?.Value switch
        {
            null when present is null => "missing-service-name",
            { ValueCase: AnyValue.ValueOneofCase.StringValue, StringValue: "" } => "empty-service-name",
            { ValueCase: AnyValue.ValueOneofCase.StringValue } => null,
            _ => "service-name-wrong-type",
        };
        if (name is null) return;
        if (present is null) resource.Attributes.Add(present = new KeyValue { Key = Attributes.ServiceName });
        present.Value = new AnyValue { StringValue = name };
    }

    private static void Lengthen(Span span)
    {
        if (span.StartTimeUnixNano < span.EndTimeUnixNano) return;
        var end = span.StartTimeUnixNano == ulong.MaxValue ? ulong.MaxValue : span.StartTimeUnixNano + MinDuration;
        var warning = "Negative duration detected, sanitizing end timestamp. Original end timestamp: "
            + $"{GoTime.Format(span.EndTimeUnixNano)}, adjusted to: {GoTime.Format(end)}";
        var present = Attributes.Find(span.Attributes, Attributes.Warnings);
        if (present is null) span.Attributes.Add(present = new KeyValue { Key = Attributes.Warnings });
        present.Value = Attributes.AddWarning(present.Value, warning);
        span.EndTimeUnixNano = end;
    }
}
