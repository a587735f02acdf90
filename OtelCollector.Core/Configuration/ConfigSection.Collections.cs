using System.Globalization;
using OtelCollector.Core.Configuration.Decoding;

namespace OtelCollector.Core.Configuration;

public sealed partial class ConfigSection
{
    /// <summary>A list of texts; a single text is split at its commas.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The default.</param>
    public IReadOnlyList<string> TextList(string key, IReadOnlyList<string> fallback) =>
        Find(key) switch
        {
            null or { IsNull: true, Original: null } => fallback,
            ConfigList list => Items(key, list, node => Unconvertible("string", node)),
            ConfigScalar { IsNull: true } => [],
            ConfigScalar scalar when scalar.AsText() is { } text => text.Length == 0 ? [] : text.Split(','),
            { } node => NotAList(key, node, fallback),
        };

    /// <summary>A list of texts with a form of their own, e.g. component IDs, that a single text cannot stand for.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<string> TextListOnly(string key) =>
        Find(key) switch
        {
            null or { IsNull: true } => [],
            ConfigList list => Items(key, list, node => $"expected a map or struct, got \"{GoType.Kind(node)}\""),
            { } node => NotAList(key, node, []),
        };

    /// <summary>A map of texts whose keys the user chooses; an absent key is an empty map.</summary>
    /// <param name="key">The key.</param>
    /// <param name="type">What the original calls the values' type.</param>
    public IReadOnlyDictionary<string, string> TextMap(string key, string type = "string")
    {
        switch (Find(key))
        {
            case null or { IsNull: true }:
                break;
            case ConfigMap map:
                return Texts(map, type, _errors, FieldName(key));
            case { } node:
                AddUnconvertible(key, $"map[string]{type}", node);
                break;
        }

        return new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>
    /// A map of secret texts, which <c>print-config</c> shows as <c>[REDACTED]</c>; may also be a list of names and values.
    /// </summary>
    /// <param name="key">The key.</param>
    public IReadOnlyDictionary<string, string> OpaqueMap(string key)
    {
        MarkOpaque(key);
        if (Find(key) is ConfigList)
        {
            var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pair in SectionList(key, "configopaque.Pair"))
                pairs[pair.Text("name", string.Empty)] = pair.OpaqueText("value") ?? string.Empty;
            return pairs;
        }

        if (Find(key) is not ConfigMap map)
            return TextMap(key, "configopaque.String");
        return Texts(map, "configopaque.String", _errors?.Nested($"'{FieldName(key)}' "), string.Empty);
    }

    /// <summary>
    /// A value of any type: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
    /// a list of these or a map by <see cref="string"/> of these; null also where the key is absent.
    /// </summary>
    /// <param name="key">The key.</param>
    public object? Any(string key) => Find(key) is { } node ? Any(node) : null;

    /// <summary>Every key with its value of any type, as <see cref="Any(string)"/> gives them.</summary>
    public IReadOnlyDictionary<string, object?> AnyMap()
    {
        _acceptsAnyKey = true;
        return _map.Entries.ToDictionary(e => e.Key, e => Any(e.Value), StringComparer.Ordinal);
    }

    private static object? Any(ConfigNode node) => node switch
    {
        ConfigMap map => map.Entries.ToDictionary(e => e.Key, e => Any(e.Value), StringComparer.Ordinal),
        ConfigList list => list.Items.Select(Any).ToList(),
        ConfigScalar scalar => scalar.Type switch
        {
            ScalarType.Null => null,
            ScalarType.Boolean => bool.Parse(scalar.Text),
            ScalarType.Integer when ScalarResolution.Integer(scalar.Text) is { } value && value <= long.MaxValue => (long)value,
            ScalarType.Integer or ScalarType.Float => ScalarResolution.Number(scalar.Text),
            _ => scalar.Text,
        },
        _ => null,
    };

    private Dictionary<string, string> Texts(ConfigMap map, string type, DecodeErrors? errors, string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in map.Entries)
        {
            if (node.Original is not null)
                _problems.AddText(node);
            if ((node.Original ?? (node as ConfigScalar)?.AsText() ?? (node.IsNull ? string.Empty : null)) is { } text)
                texts[key] = text;
            else
                errors?.Add($"{name}[{key}]", Unconvertible(type, node));
        }

        return texts;
    }

    private List<string> Items(string key, ConfigList list, Func<ConfigNode, string> describe)
    {
        var texts = new List<string>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (item.Original is { } original)
            {
                _problems.AddText(item);
                texts.Add(original);
            }
            else if (item.IsNull)
                texts.Add(string.Empty);
            else if ((item as ConfigScalar)?.AsText() is { } text)
                texts.Add(text);
            else
                _errors?.Add($"{FieldName(key)}[{i.ToString(CultureInfo.InvariantCulture)}]", describe(item));
        }

        return texts;
    }

    private IReadOnlyList<string> NotAList(string key, ConfigNode node, IReadOnlyList<string> fallback)
    {
        AddError(key, $"source data must be an array or slice, got {GoType.Kind(node)}");
        return fallback;
    }
}
