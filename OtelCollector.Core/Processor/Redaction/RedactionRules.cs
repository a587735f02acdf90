using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Redaction;

/// <summary>Which keys and values stay, go or are masked.</summary>
internal sealed class RedactionRules
{
    private readonly bool _allowsAllKeys;
    private readonly FrozenSet<string> _allowedKeys;
    private readonly FrozenSet<string> _ignoredKeys;
    private readonly Regex[] _ignoredKeyPatterns;
    private readonly Regex[] _blockedKeyPatterns;
    private readonly Regex[] _blockedValues;
    private readonly Regex[] _allowedValues;

    /// <summary>Compiles the settings.</summary>
    /// <exception cref="MatchException">A pattern is no regular expression.</exception>
    public RedactionRules(RedactionConfig config)
    {
        _allowsAllKeys = config.AllowAllKeys;
        _allowedKeys = config.AllowedKeys.Concat(SummaryNames.All).ToFrozenSet(StringComparer.Ordinal);
        _ignoredKeys = config.IgnoredKeys.ToFrozenSet(StringComparer.Ordinal);
        _ignoredKeyPatterns = Compile("ignore keys list", config.IgnoredKeyPatterns);
        _blockedValues = Compile("block list", config.BlockedValues);
        _blockedKeyPatterns = Compile("block keys list", config.BlockedKeyPatterns);
        _allowedValues = Compile("allow list", config.AllowedValues);
        Mask = new TextMask(config.Mask, config.HmacKey);
        SeesAllTypes = config.RedactAllTypes;
    }

    /// <summary>What stands in for what is blocked.</summary>
    public TextMask Mask { get; }

    /// <summary>True where values of all types are looked at.</summary>
    public bool SeesAllTypes { get; }

    /// <summary>True where the key stays with any value.</summary>
    public bool Ignores(string key) => _ignoredKeys.Contains(key) || IsMatch(_ignoredKeyPatterns, key);

    /// <summary>True where the key goes.</summary>
    public bool Removes(string key) => !_allowsAllKeys && !_allowedKeys.Contains(key);

    /// <summary>True where the key's value is masked whole.</summary>
    public bool MasksKey(string key) => IsMatch(_blockedKeyPatterns, key);

    /// <summary>True where the value stays as it is.</summary>
    public bool Allows(string value) => IsMatch(_allowedValues, value);

    /// <summary>The value with what is blocked in it masked.</summary>
    public string MaskBlocked(string value)
    {
        foreach (var pattern in _blockedValues)
        {
            if (pattern.IsMatch(value))
                value = Mask.Matches(value, pattern);
        }

        return value;
    }

    private static bool IsMatch(Regex[] patterns, string text)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.IsMatch(text))
                return true;
        }

        return false;
    }

    private static Regex[] Compile(string list, IReadOnlyList<string> patterns)
    {
        try
        {
            return [.. patterns.Select(GoRegex.Compile)];
        }
        catch (FormatException e)
        {
            throw new MatchException($"failed to process {list}: error compiling regex in list: {e.Message}", e);
        }
    }
}
