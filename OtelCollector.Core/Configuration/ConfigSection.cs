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
    private readonly List<string> _known = [];
    private readonly List<ConfigSection> _children = [];

    internal ConfigSection(ConfigMap map, string path, string typeName, ConfigProblems problems)
    {
        _map = map;
        _typeName = typeName;
        _problems = problems;
        Path = path;
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

    /// <summary>A nested section: null where the key is absent, empty where nothing stands behind it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="typeName">What the section calls itself in error texts, e.g. <c>confighttp.CORSConfig</c>.</param>
    public ConfigSection? Section(string key, string typeName) =>
        Find(key) is { } node ? Child(node, key, typeName) : null;

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
                return [.. list.Items.Select((item, i) => Child(item, $"{key}::{i}", typeName)).OfType<ConfigSection>()];
            default:
                AddError(key, "source data must be an array or slice, got a different kind");
                return [];
        }
    }

    /// <summary>Every key of this section as a section of its own, for maps whose keys the user chooses.</summary>
    /// <param name="typeName">What each section calls itself in error texts.</param>
    public IReadOnlyList<KeyValuePair<string, ConfigSection>> NamedSections(string typeName)
    {
        var sections = new List<KeyValuePair<string, ConfigSection>>();
        foreach (var key in Keys)
        {
            if (Section(key, typeName) is { } section)
                sections.Add(new(key, section));
        }

        return sections;
    }

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

    /// <summary>Reports an error at this section.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public void AddError(string message) => _problems.AddError(Path, message);

    /// <summary>Reports an error of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void AddError(string key, string message) => _problems.AddError(Path, $"'{key}' {message}");

    /// <summary>The same section for a later check whose errors are listed apart.</summary>
    internal ConfigSection ReportingTo(ConfigProblems problems) => new(_map, Path, _typeName, problems);

    /// <summary>Reports the keys nobody asked for, here and in the nested sections.</summary>
    internal void RejectUnknownKeys()
    {
        var unknown = Keys.Where(k => !_known.Contains(k)).ToList();
        if (unknown.Count > 0)
        {
            var valid = string.Join(' ', _known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            _problems.AddError(
                Path, $"'{_typeName}' has invalid keys: {string.Join(", ", unknown)} (valid keys: [{valid}])");
        }

        foreach (var child in _children)
            child.RejectUnknownKeys();
    }

    private ConfigSection? Child(ConfigNode node, string key, string typeName)
    {
        var map = node.IsNull ? ConfigMap.Empty : node as ConfigMap;
        if (map is null)
        {
            AddError(key, $"expected a map or struct, got {Describe(node)}");
            return null;
        }

        var child = new ConfigSection(map, Path.Length == 0 ? key : $"{Path}::{key}", typeName, _problems);
        _children.Add(child);
        return child;
    }

    private ConfigNode? Find(string key)
    {
        _known.Add(key);
        return _map.Find(key);
    }
}
