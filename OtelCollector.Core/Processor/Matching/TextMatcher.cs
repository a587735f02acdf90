using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtelCollector.Core.Ottl.Values;

namespace OtelCollector.Core.Processor.Matching;

/// <summary>How texts are compared with those of the settings.</summary>
/// <param name="MatchType"><c>strict</c> or <c>regexp</c>.</param>
/// <param name="CacheSize">Results of regular expressions to remember; 0 remembers none.</param>
internal sealed record MatchRules(string MatchType, int CacheSize)
{
    public bool IsRegexp => MatchType == "regexp";

    /// <summary>The error for a match type that is neither.</summary>
    public MatchException Unrecognized() => new($"unrecognized match_type: '{MatchType}', valid types are: [regexp strict]");
}

/// <summary>True for a text that is one of several, or that one of several regular expressions finds something in.</summary>
internal abstract class TextMatcher
{
    public abstract bool Matches(string text);

    /// <summary>A matcher of the texts in the settings.</summary>
    /// <exception cref="MatchException">The match type is unknown or a text is no regular expression.</exception>
    public static TextMatcher Create(IEnumerable<string> texts, MatchRules rules)
    {
        if (rules.MatchType == "strict")
            return new Strict(texts);
        if (!rules.IsRegexp)
            throw rules.Unrecognized();
        try
        {
            var matcher = new Regexp([.. texts.Distinct(StringComparer.Ordinal).Select(GoRegex.Compile)]);
            return rules.CacheSize == 0 ? matcher : new Cached(matcher, rules.CacheSize);
        }
        catch (FormatException e)
        {
            throw new MatchException(e.Message);
        }
    }

    private sealed class Strict(IEnumerable<string> texts) : TextMatcher
    {
        private readonly FrozenSet<string> _texts = texts.ToFrozenSet(StringComparer.Ordinal);

        public override bool Matches(string text) => _texts.Contains(text);
    }

    private sealed class Regexp(Regex[] patterns) : TextMatcher
    {
        public override bool Matches(string text)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.IsMatch(text))
                    return true;
            }

            return false;
        }
    }

    // Full, it begins anew: cheaper than an order of use, and as good for texts that recur.
    private sealed class Cached(TextMatcher inner, int size) : TextMatcher
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

        public override bool Matches(string text)
        {
            lock (_lock)
            {
                if (_known.TryGetValue(text, out var known))
                    return known;
            }

            var matches = inner.Matches(text);
            lock (_lock)
            {
                if (_known.Count >= size)
                    _known.Clear();
                _known[text] = matches;
            }

            return matches;
        }
    }
}
