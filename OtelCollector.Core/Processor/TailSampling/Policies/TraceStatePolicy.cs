using System.Text;
using OtelCollector.Core.Pdata.Wire;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces whose tracestate has one of some values at a key.</summary>
internal sealed class TraceStatePolicy : SpanPolicy
{
    private const int MaxMemberLength = 256;

    private readonly string _key;
    private readonly HashSet<string> _values;

    public TraceStatePolicy(string key, IEnumerable<string> values)
    {
        _key = key;
        _values = values.Where(v => v.Length > 0 && key.Length + v.Length < MaxMemberLength).ToHashSet(StringComparer.Ordinal);
    }

    protected override bool MatchesSpan(ReadOnlySpan<byte> span)
    {
        var state = WireTraces.Find(span, WireTraces.SpanTraceState);
        return !state.IsEmpty && _values.Contains(Value(Encoding.UTF8.GetString(state)));
    }

    // A tracestate with a malformed member has no values.
    private string Value(string state)
    {
        var value = string.Empty;
        foreach (var member in state.Split(','))
        {
            var trimmed = member.Trim(' ', '\t');
            var equals = trimmed.IndexOf('=', StringComparison.Ordinal);
            if (trimmed.Length > 0 && equals <= 0)
                return string.Empty;
            if (trimmed.Length > 0 && trimmed.AsSpan(0, equals).SequenceEqual(_key))
                value = trimmed[(equals + 1)..];
        }

        return value;
    }
}
