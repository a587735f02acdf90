using System.Collections;

namespace OtelCollector.Core.Telemetry;

/// <summary>A log line as it is exported: its fields become attributes; the resource goes beside it.</summary>
internal sealed class ExportedLine(string message, IReadOnlyList<KeyValuePair<string, object?>> fields)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _attributes = [.. fields.Where(f => f.Key != "resource")];

    public string Message => message;

    public int Count => _attributes.Length;

    public KeyValuePair<string, object?> this[int index] => _attributes[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _attributes.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
