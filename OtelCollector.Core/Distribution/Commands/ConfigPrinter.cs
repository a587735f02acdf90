using System.Text.Json;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Distribution.Commands;

/// <summary>The output of the <c>print-config</c> command.</summary>
internal static class ConfigPrinter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The merged configuration with every reference replaced.</summary>
    /// <exception cref="ConfigException">An option is wrong, or the configuration is invalid and that matters.</exception>
    public static string Print(ConfigMap tree, PrintOptions options, Factories factories)
    {
        options.ThrowIfInvalid();
        var reader = new CollectorConfigReader(factories);
        try
        {
            reader.Read(tree);
        }
        catch (ConfigException e) when (!options.Validate)
        {
            // Which values are secrets only a distribution that knows all components can say.
            if (options.IsRedacted && !e.IsInvalid)
                throw new ConfigException($"secrets cannot be told from other values, give --mode=unredacted: {e.Message}");
        }

        var printed = options.IsRedacted ? Redaction.Apply(tree, reader.Opaque) : tree;
        printed = (ConfigMap)Quoted(printed, reader.Texts);
        return options.IsJson ? Json(printed) : ConfigYaml.Format(printed);
    }

    // A reference to 123 in a text setting is printed as "123", or the output could not be read again.
    private static ConfigNode Quoted(ConfigNode node, IReadOnlySet<ConfigNode> texts) => node switch
    {
        { Original: { } text } when texts.Contains(node) => new ConfigScalar(node.Line, text, IsPlain: false),
        ConfigMap map => map with { Entries = [.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Quoted(e.Value, texts)))] },
        ConfigList list => list with { Items = [.. list.Items.Select(item => Quoted(item, texts))] },
        _ => node,
    };

    private static string Json(ConfigMap tree)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Indented))
            ConfigJson.Write(writer, tree);
        text.WriteByte((byte)'\n');
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
