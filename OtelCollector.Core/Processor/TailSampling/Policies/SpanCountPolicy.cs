using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces with a number of spans within bounds; a maximum of 0 is none.</summary>
internal sealed class SpanCountPolicy(int min, int max) : TracePolicy
{
    public override PolicyDecision Evaluate(PendingTrace trace) =>
        When(trace.SpanCount >= min && (max == 0 || trace.SpanCount <= max));
}
