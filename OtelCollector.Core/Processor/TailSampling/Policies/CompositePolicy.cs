using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>
/// Gives each of its policies a share of the spans a second: the first policy that keeps the trace decides, and the trace
/// is kept where that policy's share of this second is not used up.
/// </summary>
internal sealed class CompositePolicy(
    IReadOnlyList<(TracePolicy Policy, long SpansPerSecond)> policies, long maxSpansPerSecond, TimeProvider time) : TracePolicy
{
    private readonly (TracePolicy Policy, long SpansPerSecond)[] _policies = [.. policies];
    private readonly long[] _kept = new long[policies.Count];
    private long _second;

    public override PolicyDecision Evaluate(PendingTrace trace)
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        if (second != _second)
        {
            _second = second;
            Array.Clear(_kept);
        }

        for (var i = 0; i < _policies.Length; i++)
        {
            var decision = _policies[i].Policy.Evaluate(trace);
            if (decision == PolicyDecision.Failed)
                return decision;
            if (decision != PolicyDecision.Sampled)
                continue;
            var kept = _kept[i] + trace.SpanCount;
            if (kept > _policies[i].SpansPerSecond || kept > maxSpansPerSecond)
                return PolicyDecision.NotSampled;
            _kept[i] = kept;
            return PolicyDecision.Sampled;
        }

        return PolicyDecision.NotSampled;
    }
}
