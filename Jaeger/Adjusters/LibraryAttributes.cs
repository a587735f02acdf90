using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>Moves what describes the SDK from spans to their resource, where the UI shows it once.</summary>
internal sealed class LibraryAttributes : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var resource in trace.Resources)
        {
            foreach (var scope in resource.Scopes)
            {
                foreach (var span in scope.Spans)
                {
                    if (Array.Exists(span.Attributes, IsOfLibrary)) Move(span, resource);
                }
            }
        }
    }

    private static void Move(TraceSpan span, TraceResource resource)
    {
        foreach (var attribute in Array.FindAll(span.Attributes, IsOfLibrary))
        {
            var key = attribute.Utf8Key.Span;
            if (TraceAttributes.Find(resource.Attributes, key) is { } present && !IsSame(present.Decode(), attribute.Value.Decode()))
            {
                span.AddWarning($"conflicting values between Span and Resource for attribute {attribute.Key}");
                continue;
            }

            resource.Attributes = TraceAttributes.With(resource.Attributes, key, attribute.Value);
            span.Attributes = TraceAttributes.Without(span.Attributes, TraceAttributes.IndexOf(span.Attributes, key));
        }
    }

    private static bool IsSame(DecodedValue a, DecodedValue b) =>
        a.Kind == b.Kind && a.Bits == b.Bits && a.Content.Span.SequenceEqual(b.Content.Span);

    private static bool IsOfLibrary(TraceAttribute attribute)
    {
        var key = attribute.Utf8Key.Span;
        return key.StartsWith("telemetry."u8)
            && (key.SequenceEqual("telemetry.sdk.language"u8)
                || key.SequenceEqual("telemetry.sdk.name"u8)
                || key.SequenceEqual("telemetry.sdk.version"u8)
                || key.SequenceEqual("telemetry.distro.name"u8)
                || key.SequenceEqual("telemetry.distro.version"u8));
    }
}
