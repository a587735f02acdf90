using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling.Policies;

/// <summary>Keeps traces with a span or span event for which one of some conditions holds.</summary>
internal sealed class OttlConditionPolicy(OttlConditions? spans, OttlConditions? events) : TracePolicy
{
    public override PolicyDecision Evaluate(PendingTrace trace)
    {
        var context = new OttlContext();
        foreach (var resource in trace.Decoded.ResourceSpans)
        {
            context.Set(resource);
            foreach (var scope in resource.ScopeSpans)
            {
                context.Set(scope);
                foreach (var span in scope.Spans)
                {
                    context.Set(span);
                    var decision = Evaluate(context);
                    if (decision == PolicyDecision.NotSampled)
                        continue;
                    trace.Error = context.Error;
                    return decision;
                }
            }
        }

        return PolicyDecision.NotSampled;
    }

    private PolicyDecision Evaluate(OttlContext context)
    {
        var truth = spans?.Evaluate(context) ?? OttlTruth.False;
        for (var i = 0; truth == OttlTruth.False && events is not null && i < context.Span.Events.Count; i++)
        {
            context.Set(context.Span.Events[i], i);
            truth = events.Evaluate(context);
        }

        return truth switch
        {
            OttlTruth.True => PolicyDecision.Sampled,
            OttlTruth.False => PolicyDecision.NotSampled,
            _ => PolicyDecision.Failed,
        };
    }
}
