using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling;

/// <summary>Decides about whole traces; one instance a processor, used by one thread at a time.</summary>
internal abstract class TracePolicy
{
    /// <summary>The decision; failed with the reason in <see cref="PendingTrace.Error"/> where there is none.</summary>
    public abstract PolicyDecision Evaluate(PendingTrace trace);

    protected static PolicyDecision When(bool isSampled) => isSampled ? PolicyDecision.Sampled : PolicyDecision.NotSampled;
}
