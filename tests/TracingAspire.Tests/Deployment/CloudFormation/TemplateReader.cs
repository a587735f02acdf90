using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TracingAspire.Tests.Deployment.CloudFormation;

/// <summary>Reads the YAML of a template into the JSON that CloudFormation makes of it: short tags become functions.</summary>
internal static class TemplateReader
{
    public static Template Read(string name, string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new Template(name, ToJson(stream.Documents.ShouldHaveSingleItem().RootNode)!.AsObject());
    }

    private static JsonNode? ToJson(YamlNode node)
    {
        var tag = node.Tag.IsEmpty ? "" : node.Tag.Value;
        return tag.StartsWith('!') && tag.Length > 1
            ? Function(tag[1..], Untagged(node, isText: true))
            : Untagged(node, isText: false);
    }

    private static JsonObject Function(string tag, JsonNode? argument) => tag switch
    {
        "Ref" or "Condition" => new JsonObject { [tag] = argument },
        "GetAtt" when argument is JsonValue text =>
            new JsonObject { ["Fn::GetAtt"] = new JsonArray([.. text.GetValue<string>().Split('.', 2).Select(part => JsonValue.Create(part))]) },
        _ => new JsonObject { ["Fn::" + tag] = argument },
    };

    private static JsonNode? Untagged(YamlNode node, bool isText) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(
            child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, ToJson(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode scalar when isText || scalar.Style != ScalarStyle.Plain => JsonValue.Create(scalar.Value),
        YamlScalarNode scalar => Plain(scalar.Value),
        _ => throw new InvalidOperationException($"{node.Start}: aliases are not used in templates."),
    };

    private static JsonValue? Plain(string? text) => text switch
    {
        null or "" or "null" or "~" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
