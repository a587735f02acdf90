using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace TracingAspire.Aspirate.Yaml;

/// <summary>A YAML value to be written.</summary>
internal abstract record YamlNode
{
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator YamlNode?(string? value) => value is null ? null : new YamlText(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator YamlNode?(int? value) => value is { } number ? new YamlLiteral(number.ToString()) : null;

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator YamlNode?(bool? value) => value is { } flag ? new YamlLiteral(flag ? "true" : "false") : null;
}

/// <summary>A string: quoted where YAML would read something else.</summary>
internal sealed record YamlText(string Value) : YamlNode;

/// <summary>A number or a boolean, as it is.</summary>
internal sealed record YamlLiteral(string Value) : YamlNode;

/// <summary>A sequence.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items) : YamlNode
{
    /// <summary>A list of strings; none where there are none.</summary>
    public static YamlList? OfTexts(IEnumerable<string> values) => Of(values.Select(value => new YamlText(value)));

    /// <summary>A list; none where it would be empty.</summary>
    public static YamlList? Of(IEnumerable<YamlNode> items)
    {
        var list = new YamlList([.. items]);
        return list.Items.IsEmpty ? null : list;
    }
}

/// <summary>A mapping, in the order given.</summary>
internal sealed record YamlMap(ImmutableArray<KeyValuePair<string, YamlNode>> Entries) : YamlNode
{
    /// <summary>A mapping of those entries that have a value.</summary>
    public static YamlMap Of(params IEnumerable<(string Key, YamlNode? Value)> entries) =>
        new([.. entries.Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value!))]);

    /// <summary>A mapping of strings, sorted; none where there are none.</summary>
    public static YamlMap? OfTexts(IEnumerable<KeyValuePair<string, string>> values)
    {
        var map = Of(values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (value.Key, (YamlNode?)value.Value)));
        return map.Entries.IsEmpty ? null : map;
    }

    /// <summary>The value of a key.</summary>
    public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value;

    /// <summary>The string of a key.</summary>
    public string? Text(string key) => (Find(key) as YamlText)?.Value;

    /// <summary>Itself, or nothing where it is empty.</summary>
    public YamlMap? OrNone() => Entries.IsEmpty ? null : this;
}
