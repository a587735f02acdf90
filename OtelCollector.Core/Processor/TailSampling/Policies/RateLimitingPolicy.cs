using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces while fewer spans than allowed were kept in this second of the clock.</summary>
internal sealed class RateLimitingPolicy(long spansPerSecond, TimeProvider time) : TracePolicy
{
    private long _second;
    private long _spans;

    public override PolicyDecision Evaluate(PendingTrace trace)
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        if (second != _second)
            (_second, _spans) = (second, 0);
        if (_spans + trace.SpanCount >= spansPerSecond)
            return PolicyDecision.NotSampled;
        _spans += trace.SpanCount;
        return PolicyDecision.Sampled;
    }
}
