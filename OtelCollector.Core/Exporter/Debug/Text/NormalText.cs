using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;

namespace OtelCollector.Core.Exporter.Debug.Text;

/// <summary>The pieces that the lines of normal verbosity are made of.</summary>
internal static class NormalText
{
    /// <summary>A resource's line.</summary>
    public static string ResourceLine(string kind, int index, string schemaUrl, Resource? resource)
    {
        var schema = schemaUrl.Length == 0 ? string.Empty : $" [{schemaUrl}]";
        return $"{kind} #{index}{schema}{Suffix(resource?.Attributes)}\n";
    }

    /// <summary>A scope's line; the original numbers it by its resource.</summary>
    public static string ScopeLine(string kind, int index, string schemaUrl, InstrumentationScope? scope)
    {
        var version = string.IsNullOrEmpty(scope?.Version) ? string.Empty : "@" + scope.Version;
        var schema = schemaUrl.Length == 0 ? string.Empty : $"[{schemaUrl}]";
        string[] parts = [scope?.Name + version, schema];
        var details = string.Join(' ', parts.Where(p => p.Length > 0));
        return $"{kind} #{index}{(details.Length == 0 ? details : " " + details)}{Suffix(scope?.Attributes)}\n";
    }

    /// <summary>Attributes as <c>key=value</c>.</summary>
    public static string Attributes(RepeatedField<KeyValue>? attributes, char separator = ' ') =>
        string.Join(separator, (attributes ?? []).Select(a => $"{a.Key}={ValueText.Plain(a.Value)}"));

    private static string Suffix(RepeatedField<KeyValue>? attributes) =>
        attributes is { Count: > 0 } ? " " + Attributes(attributes) : string.Empty;
}
