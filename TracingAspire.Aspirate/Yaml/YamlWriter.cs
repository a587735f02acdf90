using System.Text;

namespace TracingAspire.Aspirate.Yaml;

/// <summary>Writes block-style YAML: two spaces, sequences at the level of their key, <c>\n</c>.</summary>
internal sealed class YamlWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>One or more documents, separated by <c>---</c>.</summary>
    public static string Write(string comment, params IReadOnlyList<YamlMap> documents)
    {
        var writer = new YamlWriter();
        writer._text.Append("# ").Append(comment).Append('\n');
        for (var index = 0; index < documents.Count; index++)
        {
            if (index > 0)
                writer._text.Append("---\n");
            writer.Map(documents[index], 0, inSequence: false);
        }

        return writer._text.ToString();
    }

    private void Map(YamlMap map, int indent, bool inSequence)
    {
        var first = inSequence;
        foreach (var (key, value) in map.Entries)
        {
            if (!first)
                Indent(indent);
            first = false;
            _text.Append(YamlScalar.Write(key)).Append(':');
            Value(value, value is YamlList ? indent : indent + 2);
        }
    }

    private void Value(YamlNode value, int indent)
    {
        switch (value)
        {
            case YamlMap { Entries.IsEmpty: true }:
                _text.Append(" {}\n");
                break;
            case YamlMap map:
                _text.Append('\n');
                Map(map, indent, inSequence: false);
                break;
            case YamlList { Items.IsEmpty: true }:
                _text.Append(" []\n");
                break;
            case YamlList list:
                _text.Append('\n');
                Items(list, indent);
                break;
            default:
                _text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private void Items(YamlList list, int indent)
    {
        foreach (var item in list.Items)
        {
            Indent(indent);
            _text.Append('-');
            if (item is YamlMap { Entries.IsEmpty: false } map)
            {
                _text.Append(' ');
                Map(map, indent + 2, inSequence: true);
            }
            else
            {
                Value(item, indent + 2);
            }
        }
    }

    private static string Scalar(YamlNode value) => value is YamlText text ? YamlScalar.Write(text.Value) : ((YamlLiteral)value).Value;

    private void Indent(int indent) => _text.Append(' ', indent);
}
