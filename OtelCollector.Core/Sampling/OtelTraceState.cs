using System.Text;
using System.Text.RegularExpressions;

namespace OtelCollector.Core.Sampling;

/// <summary>The <c>ot</c> entry of a W3C tracestate: threshold, explicit randomness, and whatever else is in it.</summary>
internal sealed partial class OtelTraceState
{
    private const int MaxLength = 256;

    private readonly List<KeyValuePair<string, string>> _others = [];

    /// <summary>Field <c>th</c>; null where it is absent.</summary>
    public SamplingThreshold? Threshold { get; private set; }

    /// <summary>Field <c>rv</c>; null where it is absent.</summary>
    public ulong? Randomness { get; set; }

    public bool IsEmpty => Threshold is null && Randomness is null && _others.Count == 0;

    /// <summary>Reads the entry; null with the reason where it is malformed.</summary>
    public static OtelTraceState? Parse(string text, out string? error)
    {
        error = text.Length > MaxLength ? W3CTraceState.SizeError : null;
        if (error is null && !Syntax().IsMatch(text))
            error = "invalid syntax";
        if (error is not null)
            return null;
        var state = new OtelTraceState();
        foreach (var member in text.Split(';'))
        {
            var colon = member.IndexOf(':', StringComparison.Ordinal);
            error = state.Set(member[..colon], member[(colon + 1)..]) ?? error;
        }

        return error is null ? state : null;
    }

    /// <summary>Raises the threshold; false where that would lower it, which no sampler can do afterwards.</summary>
    public bool Raise(SamplingThreshold threshold)
    {
        if (Threshold is { } known && known.Value > threshold.Value)
            return false;
        Threshold = threshold;
        return true;
    }

    public void ClearThreshold() => Threshold = null;

    public override string ToString()
    {
        var text = new StringBuilder();
        if (Randomness is { } randomness)
            Append("rv", Sampling.Randomness.Text(randomness));
        if (Threshold is { Text: { Length: > 0 } threshold })
            Append("th", threshold);
        foreach (var (key, value) in _others)
            Append(key, value);
        return text.ToString();

        void Append(string key, string value) =>
            text.Append(text.Length == 0 ? string.Empty : ";").Append(key).Append(':').Append(value);
    }

    private string? Set(string key, string value)
    {
        string? error;
        switch (key)
        {
            case "rv":
                if (Sampling.Randomness.TryParse(value, out var randomness, out error))
                    Randomness = randomness;
                return error;
            case "th":
                if (SamplingThreshold.TryParse(value, out var threshold, out error))
                    Threshold = threshold;
                return error;
            default:
                _others.Add(new(key, value));
                return null;
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*:[a-zA-Z0-9._\-]*(?:;[a-z][a-z0-9]*:[a-zA-Z0-9._\-]*)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Syntax();
}
