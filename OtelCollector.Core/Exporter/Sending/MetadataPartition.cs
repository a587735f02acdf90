using System.Collections.Frozen;
using System.Text;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Which batch a request belongs to: requests whose client metadata differ are never joined.</summary>
internal static class MetadataPartition
{
    /// <summary>Tells the clients apart by the values of those keys; a missing key is not an empty value.</summary>
    public static string Key(IReadOnlyList<string> keys, ClientInfo? client)
    {
        if (keys.Count == 0)
            return string.Empty;
        var text = new StringBuilder();
        foreach (var key in keys)
        {
            foreach (var value in Values(client, key))
                text.Append(value.Length).Append(':').Append(value);
            text.Append(';');
        }

        return text.ToString();
    }

    /// <summary>The values of those keys; a key the client did not send is left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Values(IReadOnlyList<string> keys, ClientInfo? client) =>
        keys.Select(key => KeyValuePair.Create(key, Values(client, key)))
            .Where(entry => entry.Value.Count > 0)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Values(ClientInfo? client, string key)
    {
        foreach (var (name, values) in client?.Metadata ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase))
                return values;
        }

        return [];
    }
}
