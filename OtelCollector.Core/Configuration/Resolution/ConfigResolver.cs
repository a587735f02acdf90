namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>
/// Turns the <c>--config</c> values into one tree: each is fetched, they are merged in order, then references such as
/// <c>${env:X}</c> are replaced.
/// </summary>
internal sealed class ConfigResolver(ConfigProviders providers, bool appendsLists = false)
{
    private const string Failed = "cannot resolve the configuration: ";

    /// <summary>The merged tree with no reference left in it.</summary>
    /// <exception cref="ConfigException">A source cannot be read or is not YAML.</exception>
    public ConfigMap Resolve(IReadOnlyList<string> uris)
    {
        var sources = uris.Select(Source).ToList();
        try
        {
            var merged = ConfigMap.Empty;
            foreach (var source in sources)
                merged = ConfigMerge.Merge(merged, Retrieve(source), appendsLists);
            return (ConfigMap)new ReferenceExpander(providers).Expand(merged);
        }
        catch (ConfigException e)
        {
            throw new ConfigException($"failed to get config: {Failed}{e.Message}");
        }
    }

    private static ConfigUri Source(string text)
    {
        var uri = ConfigUri.OfSource(text);
        return ConfigProviders.Schemes.Contains(uri.Scheme, StringComparer.Ordinal)
            ? uri
            : throw new ConfigException($"unsupported scheme on URI \"{text}\" (supported: {string.Join(", ", ConfigProviders.Schemes)})");
    }

    private ConfigMap Retrieve(ConfigUri uri)
    {
        const string unusable = "cannot be used as a Conf";
        string text;
        try
        {
            text = providers.Retrieve(uri);
        }
        catch (ConfigException e)
        {
            throw new ConfigException($"cannot retrieve the configuration: {e.Message}");
        }

        try
        {
            return YamlReader.Read(text) switch
            {
                ConfigMap map => map,
                { IsNull: true } => ConfigMap.Empty,
                var node => throw new ConfigException($"retrieved value (type={Decoding.GoType.Of(node)}) {unusable}"),
            };
        }
        catch (FormatException e)
        {
            throw new ConfigException(
                $"retrieved value (type=string) {unusable}: assuming string type since contents are not valid YAML: {e.Message}");
        }
    }
}
