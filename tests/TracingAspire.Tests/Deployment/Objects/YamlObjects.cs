using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TracingAspire.Tests.Deployment.Objects;

/// <summary>Reads YAML as Kubernetes' clients do: into JSON, an unquoted scalar by what it looks like.</summary>
internal static class YamlObjects
{
    // Kubernetes reads YAML 1.1, where these are booleans, too.
    private static readonly string[] True = ["true", "True", "TRUE", "yes", "Yes", "YES", "y", "Y", "on", "On", "ON"];
    private static readonly string[] False = ["false", "False", "FALSE", "no", "No", "NO", "n", "N", "off", "Off", "OFF"];
    private static readonly string[] Null = ["", "~", "null", "Null", "NULL"];

    /// <summary>The objects of a stream of documents; empty documents are left out.</summary>
    public static IReadOnlyList<KubernetesObject> Parse(string yaml) =>
        [.. Documents(yaml).OfType<JsonObject>().Select(json => new KubernetesObject(json))];

    public static IEnumerable<JsonNode?> Documents(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Select(document => Convert(document.RootNode));
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(
            mapping.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Convert(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Tag.IsEmpty: true } scalar => Plain(scalar.Value ?? ""),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value ?? ""),
        _ => throw new InvalidOperationException($"A {node.NodeType} at {node.Start} cannot be read."),
    };

    private static JsonValue? Plain(string text)
    {
        if (Null.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        if (True.Contains(text, StringComparer.Ordinal) || False.Contains(text, StringComparer.Ordinal))
        {
            return JsonValue.Create(True.Contains(text, StringComparer.Ordinal));
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return JsonValue.Create(whole);
        }

        return char.IsAsciiDigit(text[^1]) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }
}
