using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Distribution.Commands;
using OtelCollector.Core.Distribution.FeatureGates;

namespace OtelCollector.Core.Service;

/// <summary>Binds a resolved tree to the distribution's components and checks it, reporting every error at once.</summary>
internal sealed class CollectorConfigReader(Factories factories, FeatureGateSet? gates = null)
{
    private readonly FeatureGateSet _gates = gates ?? new FeatureGateSet();
    private readonly ConfigProblems _problems = new();
    private readonly List<DeprecatedAlias> _deprecations = [];

    // Components already reported, or the whole section; a reference to one of them is not a second error.
    private readonly HashSet<(string Section, ComponentId Id)> _broken = [];

    /// <summary>Paths of settings that are secrets, once read.</summary>
    public IReadOnlySet<string> Opaque => _problems.Opaque;

    /// <summary>References that look like other types but were read as the texts they stand for.</summary>
    public IReadOnlySet<ConfigNode> Texts => _problems.Texts;

    /// <summary>The checked configuration.</summary>
    /// <exception cref="ConfigException">It has errors; the message lists all of them.</exception>
    public CollectorConfig Read(ConfigMap tree)
    {
        var root = ConfigSection.Root(tree, _problems);
        var receivers = Components(root, "receivers", factories.Receivers);
        var processors = Components(root, "processors", factories.Processors);
        var exporters = Components(root, "exporters", factories.Exporters);
        var connectors = Components(root, "connectors", factories.Connectors);
        var extensions = Components(root, "extensions", factories.Extensions);
        var service = ServiceConfigReader.Read(root.Section("service", "service.Config"), _gates);
        root.RejectUnknownKeys();
        var config = new CollectorConfig(receivers, processors, exporters, connectors, extensions, service)
        {
            WithoutEffect = _problems.WithoutEffect,
            Deprecations = _deprecations,
            Printable = Redaction.Apply(tree, Opaque),
        };
        var unfit = new List<string>();
        new CollectorConfigValidator(_problems, unfit, _broken, _gates[FeatureGateSet.NoPipelines]).Check(config);
        ConfigReport.ThrowIfAny(_problems, unfit);
        return config;
    }

    private Dictionary<ComponentId, Configured<TFactory>> Components<TFactory>(
        ConfigSection root, string key, IReadOnlyList<TFactory> available)
        where TFactory : IComponentFactory
    {
        var components = new Dictionary<ComponentId, Configured<TFactory>>();
        if (root.Section(key, key) is not { } section)
        {
            if (root.HasValue(key))
                _broken.Add((key, default));
            return components;
        }

        foreach (var text in section.Keys)
        {
            if (!ComponentId.TryParse(text, out var id, out var error))
            {
                section.Has(text);
                _broken.Add((key, default));
                section.AddError($"'' {error}");
            }
            else if (components.ContainsKey(id))
            {
                section.Has(text);
                section.AddError($"'' duplicate name \"{text}\" after unmarshaling {id}");
            }
            else if (available.FirstOrDefault(f => f.Type == id.Type || f.DeprecatedAlias == id.Type) is not { } factory)
            {
                section.Has(text);
                _broken.Add((key, id));
                section.AddError(Unknown(id, available));
            }
            else if (Bind(section, text, id, factory) is { } config)
            {
                components.Add(id, new(factory, config));
            }
            else
            {
                _broken.Add((key, id));
            }
        }

        return components;
    }

    private IComponentConfig? Bind(ConfigSection section, string key, ComponentId id, IComponentFactory factory)
    {
        if (section.Component(key, factory.ConfigName, $"error reading configuration for \"{id}\": ") is not { } own)
            return null;
        if (id.Type == factory.DeprecatedAlias)
            _deprecations.Add(new(section.Path.TrimEnd('s'), id, factory.Type));
        var config = factory.CreateDefaultConfig();
        config.Bind(own);
        own.RejectUnknownKeys();
        if (!own.HasErrors)
            config.Validate(own.ForValidation());
        return config;
    }

    private static string Unknown<TFactory>(ComponentId id, IReadOnlyList<TFactory> available)
        where TFactory : IComponentFactory
    {
        if (id.Type == "logging")
            return "the logging exporter has been deprecated, use the debug exporter instead";
        var valid = string.Join(' ', available.SelectMany(f => Names(f)).Order(StringComparer.Ordinal));
        return $"unknown type: \"{id.Type}\" for id: \"{id}\" (valid values: [{valid}])";
    }

    private static IEnumerable<string> Names(IComponentFactory factory) =>
        factory.DeprecatedAlias is { } alias ? [factory.Type, alias] : [factory.Type];
}
