using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps, or drops, traces that all of its policies keep.</summary>
internal sealed class AndPolicy(IReadOnlyList<TracePolicy> policies, PolicyDecision whenAllSample) : TracePolicy
{
    private readonly TracePolicy[] _policies = [.. policies];

    public override PolicyDecision Evaluate(PendingTrace trace)
    {
        foreach (var policy in _policies)
        {
            var decision = policy.Evaluate(trace);
            if (decision is PolicyDecision.Failed or PolicyDecision.NotSampled)
                return decision;
        }

        return whenAllSample;
    }
}
