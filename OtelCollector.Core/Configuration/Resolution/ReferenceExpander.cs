using System.Text;

namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>
/// Replaces <c>${…}</c> in every text of a tree. A text that is nothing but a reference takes the type of what stands
/// behind it; within a longer text it is inserted as text. <c>$$</c> is a plain dollar sign.
/// </summary>
internal sealed class ReferenceExpander(ConfigProviders providers)
{
    // Far beyond what anybody nests; ends references that lead back to themselves.
    private const int MaxDepth = 100;

    public ConfigNode Expand(ConfigNode node) => Expand(node, 0);

    private ConfigNode Expand(ConfigNode node, int depth)
    {
        if (depth > MaxDepth)
            throw new ConfigException("too many recursive expansions");
        return node switch
        {
            ConfigMap map => map with
            {
                Entries = [.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Expand(e.Value, depth)))],
            },
            ConfigList list => list with { Items = [.. list.Items.Select(i => Expand(i, depth))] },
            ConfigScalar scalar when scalar.Text.Contains('$', StringComparison.Ordinal) => ExpandScalar(scalar, depth),
            _ => node,
        };
    }

    private ConfigNode ExpandScalar(ConfigScalar scalar, int depth)
    {
        if (!IsReference(scalar.Text))
            return scalar with { Text = ExpandText(scalar.Text, depth), IsPlain = false };

        var value = providers.RetrieveReference(ExpandText(scalar.Text[2..^1], depth));
        ConfigNode node;
        try
        {
            node = YamlReader.Read(value);
        }
        catch (FormatException)
        {
            return scalar with { Text = value, IsPlain = false };
        }

        // A text setting must see the value as it was given ("0123" stays "0123"), a number setting parses it itself.
        return node is ConfigScalar { IsPlain: true }
            ? Expand(scalar with { Text = value, IsPlain = true }, depth + 1)
            : Expand(node, depth + 1);
    }

    private string ExpandText(string text, int depth)
    {
        if (depth > MaxDepth)
            throw new ConfigException("too many recursive expansions");
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i]);
            }
            else if (text[i + 1] == '$')
            {
                result.Append('$');
                i++;
            }
            else if (text[i + 1] == '{' && FindEnd(text, i) is var end and > 0)
            {
                var value = providers.RetrieveReference(ExpandText(text[(i + 2)..end], depth + 1));
                result.Append(ExpandText(value, depth + 1));
                i = end;
            }
            else
            {
                result.Append('$');
            }
        }

        return result.ToString();
    }

    private static bool IsReference(string text) =>
        text.StartsWith("${", StringComparison.Ordinal) && FindEnd(text, 0) == text.Length - 1;

    private static int FindEnd(string text, int start)
    {
        var open = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
                open++;
            else if (text[i] == '}' && --open == 0)
                return i;
        }

        return -1;
    }
}
