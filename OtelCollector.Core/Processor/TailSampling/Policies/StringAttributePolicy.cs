using System.Text;
using System.Text.RegularExpressions;
using OtelCollector.Core.Caching;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces with a text that is one of some, or that one of some regular expressions finds.</summary>
internal sealed class StringAttributePolicy(
    string key, IReadOnlyList<string> values, IReadOnlyList<Regex> patterns, int cacheSize, bool isInverted)
    : AttributePolicy(key, isInverted)
{
    private readonly byte[][] _values = [.. values.Where(v => v.Length > 0).Select(Encoding.UTF8.GetBytes)];
    private readonly LruCache<string, bool> _known = new(cacheSize, StringComparer.Ordinal);

    protected override bool MatchesValue(ReadOnlySpan<byte> value, bool isResource)
    {
        var text = WireTraces.Find(value, WireTraces.ValueText);
        if (text.IsEmpty && !isResource)
            return false;
        if (patterns.Count > 0)
            return MatchesPattern(Encoding.UTF8.GetString(text));
        foreach (var wanted in _values)
        {
            if (text.SequenceEqual(wanted))
                return true;
        }

        return false;
    }

    private bool MatchesPattern(string text)
    {
        if (_known.TryGet(text, out var isMatch))
            return isMatch;
        isMatch = patterns.Any(pattern => pattern.IsMatch(text));
        _known.Set(text, isMatch);
        return isMatch;
    }
}
