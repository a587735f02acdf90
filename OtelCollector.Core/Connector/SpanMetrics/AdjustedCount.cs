using System.Text;
using OtelCollector.Core.Sampling;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>
/// How many spans a sampled span stands for, by the threshold in its tracestate. A fraction is rounded up or down by
/// chance, so that it is right on average. Remembers the last tracestate: spans of one trace follow each other.
/// </summary>
internal sealed class AdjustedCount
{
    private byte[] _lastState = [];
    private (ulong Count, bool IsAdjusted) _last = (1, false);

    public (ulong Count, bool IsAdjusted) Of(ReadOnlySpan<byte> traceState)
    {
        if (traceState.SequenceEqual(_lastState))
            return _last;
        _lastState = traceState.ToArray();
        _last = Compute(Encoding.UTF8.GetString(traceState));
        return _last;
    }

    private static (ulong Count, bool IsAdjusted) Compute(string traceState)
    {
        if (W3CTraceState.Parse(traceState, out _)?.Otel.Threshold is not { Value: < SamplingThreshold.Max } threshold)
            return (1, false);
        var (count, rest) = Math.DivRem(SamplingThreshold.Max, SamplingThreshold.Max - threshold.Value);
#pragma warning disable CA5394 // Rounding by chance keeps no secret.
        var isRoundedUp = rest > 0 && (ulong)Random.Shared.NextInt64((long)(SamplingThreshold.Max - threshold.Value)) < rest;
#pragma warning restore CA5394
        return (isRoundedUp ? count + 1 : count, true);
    }
}
