using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>Reads one YAML document into nodes, straight from the parser's events.</summary>
internal sealed class YamlReader
{
    private const string MergeKey = "<<";
    private readonly Parser _parser;
    private readonly Dictionary<string, ConfigNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<string> _duplicates = [];

    // Where the collections open at the moment begin.
    private readonly Stack<NodeEvent> _open = new();

    private YamlReader(TextReader text) => _parser = new Parser(text);

    /// <summary>The document's root; a null scalar where the text is empty.</summary>
    /// <exception cref="FormatException">The text is not valid YAML; the message names the line.</exception>
    public static ConfigNode Read(string text)
    {
        using var reader = new StringReader(text);
        var yaml = new YamlReader(reader);
        ConfigNode root;
        try
        {
            root = yaml.ReadDocument();
        }
        catch (YamlException e)
        {
            throw new FormatException("yaml: " + YamlProblem.Describe(e, yaml._open), e);
        }
        catch (InvalidOperationException e)
        {
            // The parser's way to say that a flow collection does not go on as it must.
            throw new FormatException("yaml: " + YamlProblem.DescribeUnclosed(yaml._open, yaml._parser.Current), e);
        }

        return yaml._duplicates.Count == 0
            ? root
            : throw new FormatException("yaml: unmarshal errors:\n  " + string.Join("\n  ", yaml._duplicates));
    }

    /// <summary>
    /// What stands behind a reference: what is no YAML, or a text in YAML, is taken as it is, quotes included.
    /// </summary>
    public static ConfigNode ReadReference(string text, int line)
    {
        try
        {
            if (Read(text) is not ConfigScalar { Type: ScalarType.Text } and var node)
                return node with { Line = line, Original = text };
        }
        catch (FormatException)
        {
            // Not YAML: a text.
        }

        return new ConfigScalar(line, text, IsPlain: false);
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
                    : throw new FormatException($"yaml: unknown anchor '{alias.Value.Value}' referenced");
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
        _open.Push(start);
        var items = new List<ConfigNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode());
        _open.Pop();
        return Remember(start, new ConfigList((int)start.Start.Line, items));
    }

    private ConfigNode ReadMapping()
    {
        var start = _parser.Consume<MappingStart>();
        _open.Push(start);
        var entries = new List<KeyValuePair<string, ConfigNode>>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        var merged = new List<ConfigMap>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            var value = ReadNode();
            if (key is { Value: MergeKey, Style: ScalarStyle.Plain })
                merged.AddRange(Merged(value));
            else if (!lines.TryAdd(key.Value, key.Start.Line))
                _duplicates.Add($"line {key.Start.Line}: mapping key \"{key.Value}\" already defined at line {lines[key.Value]}");
            else
                entries.Add(new(key.Value, value));
        }

        foreach (var entry in merged.SelectMany(m => m.Entries))
        {
            if (lines.TryAdd(entry.Key, 0))
                entries.Add(entry);
        }

        _open.Pop();
        return Remember(start, new ConfigMap((int)start.Start.Line, entries));
    }

    private static IEnumerable<ConfigMap> Merged(ConfigNode value) => value switch
    {
        ConfigMap map => [map],
        ConfigList list when list.Items.All(i => i is ConfigMap) => list.Items.Cast<ConfigMap>(),
        _ => throw new FormatException("yaml: map merge requires map or sequence of maps as the value"),
    };

    private ConfigNode Remember(NodeEvent source, ConfigNode node)
    {
        if (!source.Anchor.IsEmpty)
            _anchors[source.Anchor.Value] = node;
        return node;
    }
}
