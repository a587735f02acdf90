namespace OtelCollector.Core.Configuration.Resolution;

/// <summary>
/// Replaces <c>${…}</c> in every text of a tree, innermost reference first. A text that is nothing but a reference
/// takes the type of what stands behind it; within a longer text it is inserted as text. <c>$$</c> is a plain dollar
/// sign, also in front of a brace.
/// </summary>
internal sealed class ReferenceExpander(ConfigProviders providers)
{
    // The original's limits: rounds for one value, and here also nesting, so that a list that holds itself ends.
    private const int MaxRounds = 1000;
    private const int MaxDepth = 200;

    public ConfigNode Expand(ConfigNode node) => Expand(node, 0);

    private ConfigNode Expand(ConfigNode node, int depth)
    {
        if (depth > MaxDepth)
            throw TooMany();
        return node switch
        {
            ConfigMap map => map with
            {
                Entries = [.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Expand(e.Value, depth + 1)))],
                Original = Unescape(map.Original),
            },
            ConfigList list => list with
            {
                Items = [.. list.Items.Select(i => Expand(i, depth + 1))],
                Original = Unescape(list.Original),
            },
            ConfigScalar scalar => ExpandScalar(scalar, depth),
            _ => node,
        };
    }

    private ConfigNode ExpandScalar(ConfigScalar scalar, int depth)
    {
        if (!scalar.Text.Contains('$', StringComparison.Ordinal))
            return scalar;
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Reference(scalar.Text) is not { } reference)
                return scalar with { Text = Unescape(scalar.Text)!, Original = Unescape(scalar.Original) };
            var value = Retrieve(reference);
            if (reference.Length != scalar.Text.Length)
            {
                scalar = scalar with { Text = scalar.Text.Replace(reference, value, StringComparison.Ordinal), IsPlain = false, Original = null };
                continue;
            }

            var node = YamlReader.ReadReference(value, scalar.Line);
            if (node is not ConfigScalar next)
                return Expand(node, depth + 1);
            scalar = next;
        }

        throw TooMany();
    }

    private string Retrieve(string reference)
    {
        var uri = ConfigUri.OfReference(reference[2..^1]);
        if (uri.Value.Contains('$', StringComparison.Ordinal))
            throw new ConfigException($"the uri \"{uri}\" contains unsupported characters ('$')");
        return providers.Retrieve(uri);
    }

    // The first closed reference, without another one inside; null where none is left or dollar signs escape it.
    private static string? Reference(string text)
    {
        for (var start = 0; ;)
        {
            var close = text.IndexOf('}', start);
            if (close < 0)
                return null;
            var open = text.AsSpan(start, close - start).LastIndexOf("${");
            if (open < 0)
            {
                start = close + 1;
                continue;
            }

            open += start;
            var dollars = 0;
            while (open - dollars > start && text[open - dollars - 1] == '$')
                dollars++;
            return dollars % 2 == 1 ? null : text[open..(close + 1)];
        }
    }

    private static string? Unescape(string? text) => text?.Replace("$$", "$", StringComparison.Ordinal);

    private static ConfigException TooMany() => new("too many recursive expansions");
}
