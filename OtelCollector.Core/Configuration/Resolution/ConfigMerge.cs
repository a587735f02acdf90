namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>Lays one source over another: maps are joined, everything else is replaced.</summary>
internal static class ConfigMerge
{
    private const string Separator = "::";

    /// <summary>Both trees as one; <paramref name="above"/> wins.</summary>
    /// <param name="below">The earlier sources.</param>
    /// <param name="above">The later source.</param>
    /// <param name="appendsLists">Lists of receivers, exporters and extensions are joined instead of replaced.</param>
    public static ConfigMap Merge(ConfigMap below, ConfigMap above, bool appendsLists) =>
        Merge(below, Unfold(above), appendsLists, string.Empty);

    private static ConfigMap Merge(ConfigMap below, ConfigMap above, bool appendsLists, string path)
    {
        var entries = new List<KeyValuePair<string, ConfigNode>>(below.Entries);
        foreach (var (key, value) in above.Entries)
        {
            var index = entries.FindIndex(e => e.Key == key);
            if (index < 0)
                entries.Add(new(key, value));
            else if (entries[index].Value is ConfigMap old && value is ConfigMap map)
                entries[index] = new(key, Merge(old, map, appendsLists, $"{path}{Separator}{key}"));
            else if (appendsLists && entries[index].Value is ConfigList first && value is ConfigList second && IsJoined(path, key))
                entries[index] = new(key, Append(first, second));
            else
                entries[index] = new(key, value);
        }

        return new ConfigMap(above.Line, entries);
    }

    private static bool IsJoined(string path, string key) =>
        (path == "::service" && key == "extensions")
        || (path.StartsWith("::service::", StringComparison.Ordinal) && key is "receivers" or "exporters");

    private static ConfigList Append(ConfigList first, ConfigList second)
    {
        var known = first.Items.OfType<ConfigScalar>().Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        return first with
        {
            Items = [.. first.Items, .. second.Items.Where(i => i is not ConfigScalar scalar || known.Add(scalar.Text))],
        };
    }

    // "a::b: 1" is short for nested mappings, so that one setting fits on a command line.
    private static ConfigMap Unfold(ConfigMap map)
    {
        var result = new ConfigMap(map.Line, []);
        foreach (var (key, value) in map.Entries)
        {
            var node = value is ConfigMap inner ? Unfold(inner) : value;
            var parts = key.Split(Separator);
            for (var i = parts.Length - 1; i > 0; i--)
                node = new ConfigMap(map.Line, [new(parts[i], node)]);
            result = parts.Length == 1 && result.Find(key) is null
                ? result with { Entries = [.. result.Entries, new(key, node)] }
                : Merge(result, new ConfigMap(map.Line, [new(parts[0], node)]), appendsLists: false, string.Empty);
        }

        return result;
    }
}
