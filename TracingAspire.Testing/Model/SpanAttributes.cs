using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TracingAspire.Testing;

/// <summary>
/// Attributes by key. A value is a <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
/// an array of bytes, a list of values, or attributes again.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "Attributes is OpenTelemetry's word for the collection.")]
public sealed class SpanAttributes : IReadOnlyDictionary<string, object>
{
    private readonly SortedDictionary<string, object> _values = new(StringComparer.Ordinal);

    internal SpanAttributes(IEnumerable<KeyValuePair<string, object>> values)
    {
        foreach (var (key, value) in values)
            _values[key] = value;
    }

    /// <summary>No attributes.</summary>
    public static SpanAttributes Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <summary>The keys in ordinal order.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The values in the order of the keys.</summary>
    public IEnumerable<object> Values => _values.Values;

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key, such as <c>http.route</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message names the keys there are.</exception>
    public object this[string key] => _values.TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no attribute '{key}' among: {string.Join(", ", Keys)}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal SpanAttributes Without(string key) => ContainsKey(key) ? new(this.Where(attribute => attribute.Key != key)) : this;

    /// <summary>The attributes as <c>key = value</c>, separated by commas.</summary>
    public override string ToString() => AttributeText.Of(this);
}
