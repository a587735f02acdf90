using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>Moves what describes the SDK from spans to their resource, where the UI shows it once.</summary>
internal sealed class LibraryAttributes : IAdjuster
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "telemetry.sdk.language",
        "telemetry.sdk.name",
        "telemetry.sdk.version",
        "telemetry.distro.name",
        "telemetry.distro.version",
    };

    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        foreach (var resource in trace.Resources)
        {
            foreach (var span in resource.Scopes.SelectMany(s => s.Spans)) Move(span, resource);
        }
    }

    private static void Move(TraceSpan span, TraceResource resource)
    {
        var found = span.Attributes.Where(a => Keys.Contains(a.Key)).ToList();
        foreach (var attribute in found)
        {
            var present = Attributes.Find(resource.Attributes, attribute.Key);
            if (present is not null && !Equals(present.Value, attribute.Value))
            {
                span.AddWarning($"conflicting values between Span and Resource for attribute {attribute.Key}");
                continue;
            }

            if (present is null) resource.Attributes = [.. resource.Attributes, attribute];
            span.Attributes = Attributes.Without(span.Attributes, attribute.Key);
        }
    }
}
