namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>
/// Turns the <c>--config</c> values into one tree: each is fetched, they are merged in order, then references such as
/// <c>${env:X}</c> are replaced.
/// </summary>
internal sealed class ConfigResolver(ConfigProviders providers)
{
    private const string Failed = "cannot resolve the configuration: ";

    /// <summary>The merged tree with no reference left in it.</summary>
    /// <exception cref="ConfigException">A source cannot be read or is not YAML.</exception>
    public ConfigMap Resolve(IReadOnlyList<string> uris)
    {
        var merged = ConfigMap.Empty;
        foreach (var uri in uris)
            merged = Merge(merged, Retrieve(uri));
        try
        {
            return (ConfigMap)new ReferenceExpander(providers).Expand(merged);
        }
        catch (ConfigException e)
        {
            throw new ConfigException(Failed + e.Message);
        }
    }

    private ConfigMap Retrieve(string uri)
    {
        ConfigNode node;
        try
        {
            node = YamlReader.Read(providers.RetrieveSource(uri));
        }
        catch (ConfigException e)
        {
            throw new ConfigException($"{Failed}cannot retrieve the configuration: {e.Message}");
        }
        catch (FormatException e)
        {
            throw new ConfigException(
                Failed + "retrieved value (type=string) cannot be used as a Conf: "
                + $"assuming string type since contents are not valid YAML: {e.Message}");
        }

        return node switch
        {
            ConfigMap map => map,
            { IsNull: true } => ConfigMap.Empty,
            _ => throw new ConfigException(
                $"{Failed}retrieved value (type={TypeName(node)}) cannot be used as a Conf: {uri} must hold a mapping"),
        };
    }

    private static string TypeName(ConfigNode node) => node is ConfigList ? "[]interface {}" : "string";

    private static ConfigMap Merge(ConfigMap below, ConfigMap above)
    {
        var entries = new List<KeyValuePair<string, ConfigNode>>(below.Entries);
        foreach (var (key, value) in above.Entries)
        {
            var index = entries.FindIndex(e => e.Key == key);
            if (index < 0)
                entries.Add(new(key, value));
            else if (entries[index].Value is ConfigMap old && value is ConfigMap map)
                entries[index] = new(key, Merge(old, map));
            else
                entries[index] = new(key, value);
        }

        return new ConfigMap(above.Line, entries);
    }
}
