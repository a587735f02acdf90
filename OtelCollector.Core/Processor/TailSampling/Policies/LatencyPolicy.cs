using OtelCollector.Core.Pdata.Wire;
using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>
/// Keeps traces that took long, from the earliest start to the latest end. As in the original, the spans are looked at in
/// the order of their arrival, and the trace is kept as soon as those seen so far took long enough.
/// </summary>
internal sealed class LatencyPolicy(long thresholdMs, long upperThresholdMs) : SpanPolicy
{
    private const ulong NanosecondsPerMillisecond = 1_000_000;

    private ulong _start;
    private ulong _end;

    public override PolicyDecision Evaluate(PendingTrace trace)
    {
        (_start, _end) = (0, 0);
        return base.Evaluate(trace);
    }

    protected override bool MatchesSpan(ReadOnlySpan<byte> span)
    {
        var (start, end) = (0ul, 0ul);
        var cursor = new WireCursor(span);
        while (cursor.Next())
        {
            if (cursor.Field == WireTraces.SpanStart)
                start = cursor.Number;
            else if (cursor.Field == WireTraces.SpanEnd)
                end = cursor.Number;
        }

        if (_start == 0 || start < _start)
            _start = start;
        if (_end == 0 || end > _end)
            _end = end;
        var duration = _end >= _start
            ? (long)((_end - _start) / NanosecondsPerMillisecond)
            : -(long)((_start - _end) / NanosecondsPerMillisecond);
        return upperThresholdMs == 0
            ? duration >= thresholdMs
            : thresholdMs < duration && duration <= upperThresholdMs;
    }
}
