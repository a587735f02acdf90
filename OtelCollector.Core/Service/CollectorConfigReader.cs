using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Distribution;

namespace OtelCollector.Core.Service;

/// <summary>Binds a resolved tree to the distribution's components and checks it, reporting every error at once.</summary>
internal sealed class CollectorConfigReader(Factories factories)
{
    private const string DecodingFailed =
        "failed to get config: cannot unmarshal the configuration: decoding failed due to the following error(s):\n\n";

    private readonly ConfigProblems _decoding = new();
    private readonly ConfigProblems _validation = new();
    private readonly List<string> _deprecations = [];

    // Components already reported; a reference to one of them is not a second error.
    private readonly HashSet<(string Section, ComponentId Id)> _broken = [];

    /// <summary>The checked configuration.</summary>
    /// <exception cref="ConfigException">It has errors; the message lists all of them.</exception>
    public CollectorConfig Read(ConfigMap tree)
    {
        if (tree.Entries.Count == 0)
            throw new ConfigException("invalid configuration: empty configuration file");

        var root = new ConfigSection(tree, string.Empty, string.Empty, _decoding);
        var receivers = Components(root, "receivers", factories.Receivers);
        var processors = Components(root, "processors", factories.Processors);
        var exporters = Components(root, "exporters", factories.Exporters);
        var extensions = Components(root, "extensions", factories.Extensions);
        var connectors = Components(root, "connectors", factories.Connectors);
        var service = new ServiceConfigReader(_decoding).Read(root.Section("service", "service.Config"));
        root.RejectUnknownKeys();
        var config = new CollectorConfig(receivers, processors, exporters, connectors, extensions, service)
        {
            WithoutEffect = _decoding.WithoutEffect,
            Deprecations = _deprecations,
        };
        new CollectorConfigValidator(_validation, _broken).Check(config);
        if (_decoding.Errors.Count > 0)
            throw new ConfigException(DecodingFailed + string.Join('\n', _decoding.Errors.Concat(_validation.Errors)));
        if (_validation.Errors.Count > 0)
            throw new ConfigException("invalid configuration: " + string.Join('\n', _validation.Errors));
        return config;
    }

    private Dictionary<ComponentId, Configured<TFactory>> Components<TFactory>(
        ConfigSection root, string key, IReadOnlyList<TFactory> available)
        where TFactory : IComponentFactory
    {
        var components = new Dictionary<ComponentId, Configured<TFactory>>();
        if (root.Section(key, key) is not { } section)
            return components;
        foreach (var text in section.Keys)
        {
            if (!ComponentId.TryParse(text, out var id, out var error))
            {
                section.Has(text);
                _decoding.AddError(string.Empty, $"'{key}' {error}");
            }
            else if (available.FirstOrDefault(f => f.Type == id.Type || f.DeprecatedAlias == id.Type) is not { } factory)
            {
                section.Has(text);
                _broken.Add((key, id));
                var valid = string.Join(' ', available.SelectMany(f => Names(f)));
                _decoding.AddError(
                    string.Empty, $"'{key}' unknown type: \"{id.Type}\" for id: \"{id}\" (valid values: [{valid}])");
            }
            else if (Bind(section, text, factory) is not { } config)
            {
                _broken.Add((key, id));
            }
            else if (!components.TryAdd(id, new(factory, config)))
            {
                _decoding.AddError(string.Empty, $"'{key}' duplicate name \"{id}\" after trimming spaces");
            }
        }

        return components;
    }

    private IComponentConfig? Bind(ConfigSection section, string key, IComponentFactory factory)
    {
        if (section.Section(key, factory.ConfigName) is not { } own)
            return null;
        if (ComponentId.TryParse(key, out var id, out _) && id.Type == factory.DeprecatedAlias)
            _deprecations.Add($"\"{id.Type}\" alias is deprecated; use \"{factory.Type}\" instead");
        var config = factory.CreateDefaultConfig();
        var errors = _decoding.Errors.Count;
        config.Bind(own);
        if (_decoding.Errors.Count == errors)
            config.Validate(own.ReportingTo(_validation));
        return config;
    }

    private static IEnumerable<string> Names(IComponentFactory factory) =>
        factory.DeprecatedAlias is { } alias ? [factory.Type, alias] : [factory.Type];
}

