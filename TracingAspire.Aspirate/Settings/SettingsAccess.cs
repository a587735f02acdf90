using System.Collections.Immutable;
using TracingAspire.Aspirate.Json;
using TracingAspire.Aspirate.Yaml;

namespace TracingAspire.Aspirate.Settings;

/// <summary>Reads from a tree whose shape has been checked.</summary>
internal static class SettingsAccess
{
    extension(JsonObjectTree tree)
    {
        public string? Text(string name) => tree[name] switch
        {
            JsonText { Value.Length: > 0 } text => text.Value,
            JsonNumber number => number.Literal,
            _ => null,
        };

        public int? Integer(string name) => tree[name] is JsonNumber number ? int.Parse(number.Literal) : null;

        public bool? Flag(string name) => (tree[name] as JsonFlag)?.Value;

        public JsonObjectTree? Object(string name) => tree[name] as JsonObjectTree;

        public ImmutableArray<string> Texts(string name) =>
            tree[name] is JsonArrayTree array ? [.. array.Items.OfType<JsonText>().Select(item => item.Value)] : [];

        public ImmutableArray<KeyValuePair<string, string>> TextMap(string name) => tree.Object(name) is { } map
            ? [.. map.Members.Where(member => member.Value is JsonText).Select(member => KeyValuePair.Create(member.Name, ((JsonText)member.Value).Value))]
            : [];

        public YamlMap? Yaml(string name) => tree.Object(name) is { } map ? (YamlMap)Convert(map) : null;
    }

    private static YamlNode Convert(JsonTree value) => value switch
    {
        JsonObjectTree map => YamlMap.Of(map.Members.Where(member => member.Value is not JsonNull)
            .Select(member => (member.Name, (YamlNode?)Convert(member.Value)))),
        JsonArrayTree array => new YamlList([.. array.Items.Select(Convert)]),
        JsonText text => text.Value,
        JsonNumber number => new YamlLiteral(number.Literal),
        JsonFlag flag => flag.Value,
        _ => throw new InvalidOperationException($"{value.Kind} is no setting."),
    };
}
