using OtelCollector.Core.Configuration.Decoding;

namespace OtelCollector.Core.Configuration;

/// <summary>
/// One mapping of the configuration while a component reads it. Remembers which keys were asked for, so that the rest
/// can be reported as unknown, and collects errors with their path instead of throwing.
/// </summary>
public sealed partial class ConfigSection
{
    private readonly ConfigMap _map;
    private readonly string _typeName;
    private readonly ConfigProblems _problems;
    private readonly DecodeErrors? _errors;
    private readonly string _name;
    private readonly string _validationPath;
    private readonly List<string> _known;
    private readonly List<ConfigSection> _children;
    private bool _acceptsAnyKey;

    private ConfigSection(
        ConfigMap map,
        string path,
        string typeName,
        ConfigProblems problems,
        DecodeErrors? errors,
        string name,
        string? validationPath = null,
        ConfigSection? whole = null)
    {
        (_map, Path, _typeName, _problems, _errors, _name) = (map, path, typeName, problems, errors, name);
        _validationPath = validationPath ?? path;
        (_known, _children) = whole is null ? ([], []) : (whole._known, whole._children);
    }

    /// <summary>Where the section stands in the file, e.g. <c>receivers::otlp::protocols</c>.</summary>
    public string Path { get; }

    /// <summary>The keys the file gives, in its order.</summary>
    public IEnumerable<string> Keys => _map.Entries.Select(e => e.Key);

    /// <summary>True where the file has the key, even with nothing behind it.</summary>
    /// <param name="key">The key; counts as known from now on.</param>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>True where the file has the key with something behind it.</summary>
    /// <param name="key">The key; counts as known from now on.</param>
    public bool HasValue(string key) => Find(key) is { IsNull: false };

    /// <summary>True where the file has a mapping behind the key.</summary>
    /// <param name="key">The key; counts as known from now on.</param>
    internal bool IsMap(string key) => Find(key) is ConfigMap;

    /// <summary>A nested section: null where the key is absent, empty where nothing stands behind it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="typeName">What the section calls itself in error texts, e.g. <c>confighttp.CORSConfig</c>.</param>
    public ConfigSection? Section(string key, string typeName) =>
        Find(key) is { } node ? Child(node, $"{Path}::{key}", FieldName(key), typeName) : null;

    /// <summary>The sections of a list; an absent key is an empty list.</summary>
    /// <param name="key">The key.</param>
    /// <param name="typeName">What each section calls itself in error texts.</param>
    public IReadOnlyList<ConfigSection> SectionList(string key, string typeName)
    {
        switch (Find(key))
        {
            case null or { IsNull: true }:
                return [];
            case ConfigList list:
                return
                [
                    .. list.Items
                        .Select((item, i) => Child(item, $"{Path}::{key}::{i}", $"{FieldName(key)}[{i}]", typeName))
                        .OfType<ConfigSection>(),
                ];
            case { } node:
                AddError(key, $"source data must be an array or slice, got {GoType.Kind(node)}");
                return [];
        }
    }

    /// <summary>The sections of a map whose keys the user chooses; an absent key is an empty map.</summary>
    /// <param name="key">The key.</param>
    /// <param name="mapType">What the map calls itself in error texts.</param>
    /// <param name="typeName">What each section calls itself in error texts.</param>
    public IReadOnlyList<KeyValuePair<string, ConfigSection>> MapOfSections(string key, string mapType, string typeName)
    {
        if (Find(key) is not { } node || node is ConfigMap || node.IsNull)
            return Section(key, mapType)?.NamedSections(typeName) ?? [];
        AddUnconvertible(key, mapType, node);
        return [];
    }

    /// <summary>Every key of this section as a section of its own, for maps whose keys the user chooses.</summary>
    /// <param name="typeName">What each section calls itself in error texts.</param>
    public IReadOnlyList<KeyValuePair<string, ConfigSection>> NamedSections(string typeName)
    {
        var sections = new List<KeyValuePair<string, ConfigSection>>();
        foreach (var (key, node) in _map.Entries)
        {
            _known.Add(key);
            if (Child(node, $"{Path}::{key}", $"{_name}[{key}]", typeName) is { } section)
                sections.Add(new(key, section));
        }

        return sections;
    }

    /// <summary>
    /// The same section for a part of the configuration that the original keeps in a structure of its own though the
    /// file does not show it: errors of validation name that structure.
    /// </summary>
    /// <param name="name">The structure's name as it stands in the path of an error.</param>
    public ConfigSection Embedded(string name) =>
        new(_map, Path, _typeName, _problems, _errors, _name, $"{_validationPath}::{name}", whole: this);

    /// <summary>
    /// Accepts keys that this Collector knows but does not act on; those present are named in one warning at start.
    /// </summary>
    /// <param name="keys">The keys.</param>
    public void AcceptWithoutEffect(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Find(key) is { IsNull: false })
                _problems.AddWithoutEffect($"{Path}::{key}");
        }
    }

    /// <summary>The whole file.</summary>
    internal static ConfigSection Root(ConfigMap map, ConfigProblems problems) =>
        new(map, string.Empty, "otelcol.configSettings", problems, problems.Decoding, string.Empty);

    /// <summary>A component's section by itself.</summary>
    internal static ConfigSection OfComponent(ConfigMap map, string path, string typeName, ConfigProblems problems) =>
        new(map, path, typeName, problems, problems.Decoding, string.Empty);

    /// <summary>What stands behind a key, of whatever shape; null where the key is absent.</summary>
    internal ConfigNode? Node(string key) => Find(key);

    /// <summary>The section of one component, whose errors stand below those of its group.</summary>
    internal ConfigSection? Component(string key, string typeName, string lead)
    {
        var node = Find(key)!;
        if ((node.IsNull ? ConfigMap.Empty : node as ConfigMap) is not { } map)
        {
            _errors!.Plain($"'{_name}' ").Nested(string.Empty).Add(
                $"[{key}]", $"expected type 'map[string]interface {{}}', got unconvertible type '{GoType.Of(node)}'");
            return null;
        }

        var errors = _errors!.Plain($"'{_name}' {lead}").Nested(string.Empty);
        for (var layers = SelfDecodingTypes.LayersOf(typeName); layers > 0; layers--)
            errors = errors.Nested("'' ");
        return Add(new ConfigSection(map, $"{Path}::{key}", typeName, _problems, errors, string.Empty));
    }

    /// <summary>
    /// The same section of a component that the original lets decode itself, which puts its errors one level lower.
    /// </summary>
    internal ConfigSection SelfDecoding()
    {
        _known.AddRange(Keys);
        return Add(new ConfigSection(_map, Path, _typeName, _problems, _errors?.Nested("'' "), string.Empty));
    }

    /// <summary>True where this section, or one within, has reported that it cannot be decoded.</summary>
    internal bool HasErrors => _errors is { IsEmpty: false };

    /// <summary>The same section for a later check, whose errors are no longer those of decoding.</summary>
    internal ConfigSection ForValidation() => new(_map, Path, _typeName, _problems, null, _name, _validationPath);

    /// <summary>Leaves whatever keys the section has to nobody, without an error.</summary>
    internal void AcceptAnyKey() => _acceptsAnyKey = true;

    /// <summary>Reports the keys nobody asked for, here and in the nested sections.</summary>
    internal void RejectUnknownKeys()
    {
        if (_acceptsAnyKey)
            return;
        _acceptsAnyKey = true;
        foreach (var child in _children)
            child.RejectUnknownKeys();
        var unknown = Keys.Where(k => !_known.Contains(k)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count == 0)
            return;
        _errors?.Add(_name.Length == 0 ? _typeName : _name, $"has invalid keys: {string.Join(", ", unknown)}");
        var valid = string.Join(", ", _known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        AddRemedy(valid.Length == 0 ? "takes no settings" : $"valid keys are {valid}");
    }

    private ConfigSection? Child(ConfigNode node, string path, string name, string typeName)
    {
        var map = node.IsNull ? ConfigMap.Empty : node as ConfigMap;
        if (map is null)
        {
            _errors?.Add(name, $"expected a map or struct, got \"{GoType.Kind(node)}\"");
            return null;
        }

        path = path.TrimStart(':');
        var validationPath = _validationPath + path[Math.Min(Path.Length, path.Length)..];
        if (SelfDecodingTypes.IsOptional(_typeName))
            validationPath = $"{_validationPath}: {path[(Path.Length + 2)..]}";
        var errors = _errors;
        for (var layers = SelfDecodingTypes.LayersOf(typeName); layers > 0 && errors is not null; layers--)
        {
            errors = errors.Nested($"'{name}' ");
            name = string.Empty;
        }

        return Add(new ConfigSection(map, path, typeName, _problems, errors, name, validationPath));
    }

    private ConfigSection Add(ConfigSection child)
    {
        _children.Add(child);
        return child;
    }

    private string FieldName(string key) => _name.Length == 0 ? key : $"{_name}.{key}";

    private ConfigNode? Find(string key)
    {
        _known.Add(key);
        return _map.Find(key);
    }
}
