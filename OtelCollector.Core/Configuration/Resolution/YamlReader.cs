using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>Reads one YAML document into nodes, straight from the parser's events.</summary>
internal sealed class YamlReader
{
    private const string MergeKey = "<<";
    private readonly Parser _parser;
    private readonly Dictionary<string, ConfigNode> _anchors = new(StringComparer.Ordinal);

    private YamlReader(TextReader text) => _parser = new Parser(text);

    /// <summary>The document's root; a null scalar where the text is empty.</summary>
    /// <exception cref="FormatException">The text is not valid YAML; the message names the line.</exception>
    public static ConfigNode Read(string text)
    {
        try
        {
            using var reader = new StringReader(text);
            return new YamlReader(reader).ReadDocument();
        }
        catch (YamlException e)
        {
            throw new FormatException($"yaml: line {e.Start.Line}: {Problem(e.Message)}", e);
        }
    }

    private ConfigNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return new ConfigScalar(0, string.Empty, IsPlain: true);
        return ReadNode();
    }

    private ConfigNode ReadNode()
    {
        switch (_parser.Current)
        {
            case AnchorAlias:
                var alias = _parser.Consume<AnchorAlias>();
                return _anchors.TryGetValue(alias.Value.Value, out var target)
                    ? target
                    : throw new YamlException(alias.Start, alias.End, $"unknown anchor '{alias.Value.Value}' referenced");
            case Scalar:
                var scalar = _parser.Consume<Scalar>();
                var isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
                return Remember(scalar, new ConfigScalar((int)scalar.Start.Line, scalar.Value, isPlain));
            case SequenceStart:
                return ReadSequence();
            default:
                return ReadMapping();
        }
    }

    private ConfigNode ReadSequence()
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<ConfigNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode());
        return Remember(start, new ConfigList((int)start.Start.Line, items));
    }

    private ConfigNode ReadMapping()
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<KeyValuePair<string, ConfigNode>>();
        var merged = new List<ConfigMap>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            var value = ReadNode();
            if (key is { Value: MergeKey, Style: ScalarStyle.Plain } && value is ConfigMap map)
                merged.Add(map);
            else if (entries.Exists(e => e.Key == key.Value))
                throw new YamlException(key.Start, key.End, $"mapping key \"{key.Value}\" already defined");
            else
                entries.Add(new(key.Value, value));
        }

        foreach (var entry in merged.SelectMany(m => m.Entries))
        {
            if (!entries.Exists(e => e.Key == entry.Key))
                entries.Add(entry);
        }

        return Remember(start, new ConfigMap((int)start.Start.Line, entries));
    }

    private ConfigNode Remember(NodeEvent source, ConfigNode node)
    {
        if (!source.Anchor.IsEmpty)
            _anchors[source.Anchor.Value] = node;
        return node;
    }

    // The parser says "While parsing X, did not find Y."; the original says only the second half, without full stop.
    private static string Problem(string message)
    {
        var comma = message.StartsWith("While ", StringComparison.OrdinalIgnoreCase)
            ? message.IndexOf(", ", StringComparison.Ordinal)
            : -1;
        return (comma < 0 ? message : message[(comma + 2)..]).TrimEnd('.');
    }
}
