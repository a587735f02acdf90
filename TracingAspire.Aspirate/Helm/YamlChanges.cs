using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Helm;

/// <summary>Changes one place of an object that is made already.</summary>
internal static class YamlChanges
{
    /// <summary>The mapping with the value at the end of the path changed; it is put in where it was not.</summary>
    /// <param name="map">The object.</param>
    /// <param name="path">Keys; a list on the way stands for its only item.</param>
    /// <param name="change">From the old value, null where there is none, to the new one.</param>
    public static YamlMap Change(this YamlMap map, ReadOnlySpan<string> path, Func<YamlNode?, YamlNode?> change)
    {
        var key = path[0];
        var old = map.Find(key);
        var changed = path.Length == 1 ? change(old) : Below(old, path[1..], change);
        var entries = map.Entries.Select(entry => entry.Key == key ? (entry.Key, changed) : (entry.Key, entry.Value));
        return YamlMap.Of(old is null ? entries.Append((key, changed)) : entries);
    }

    private static YamlNode Below(YamlNode? node, ReadOnlySpan<string> path, Func<YamlNode?, YamlNode?> change) => node switch
    {
        YamlMap map => map.Change(path, change),
        YamlList { Items: [YamlMap only] } => new YamlList([only.Change(path, change)]),
        null => YamlMap.Of().Change(path, change),
        _ => throw new InvalidOperationException($"There is no {path[0]} in {node}."),
    };
}
