using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps every trace.</summary>
internal sealed class AlwaysSamplePolicy : TracePolicy
{
    public override PolicyDecision Evaluate(PendingTrace trace) => PolicyDecision.Sampled;
}
