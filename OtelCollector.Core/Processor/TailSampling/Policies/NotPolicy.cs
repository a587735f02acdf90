using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps the traces that its policy does not keep.</summary>
internal sealed class NotPolicy(TracePolicy policy) : TracePolicy
{
    public override PolicyDecision Evaluate(PendingTrace trace) => policy.Evaluate(trace) switch
    {
        PolicyDecision.Sampled => PolicyDecision.NotSampled,
        PolicyDecision.NotSampled => PolicyDecision.Sampled,
        var other => other,
    };
}
