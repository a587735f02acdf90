using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Drops resources, scopes, spans and events; what is left empty goes too, but a span without events stays.</summary>
internal sealed class TraceDrops(DropTests tests) : SignalDrops<ExportTraceServiceRequest>
{
    public override void Plan(ExportTraceServiceRequest request, DropPlan plan)
    {
        var context = new OttlContext();
        for (var r = 0; r < request.ResourceSpans.Count; r++)
        {
            var resource = request.ResourceSpans[r];
            context.Set(resource);
            plan.NoteEmpty(resource.ScopeSpans.Count);
            if (plan.Ask(tests.Resource, context) || tests.OnlyResources)
                continue;
            for (var s = 0; s < resource.ScopeSpans.Count; s++)
            {
                var scope = resource.ScopeSpans[s];
                context.Set(scope);
                plan.NoteEmpty(scope.Spans.Count);
                if (plan.Ask(tests.Scope, context))
                    continue;
                for (var i = 0; i < scope.Spans.Count; i++)
                    Plan(scope.Spans[i], context, plan);
            }
        }
    }

    public override bool Apply(ExportTraceServiceRequest request, DropPlan plan)
    {
        DropPlan.RemoveWhere(request.ResourceSpans, resource =>
        {
            if (plan.Next())
                return true;
            if (!tests.OnlyResources)
                DropPlan.RemoveWhere(resource.ScopeSpans, scope => plan.Next() || Apply(scope, plan));
            return resource.ScopeSpans.Count == 0;
        });
        return request.ResourceSpans.Count > 0;
    }

    private void Plan(Span span, OttlContext context, DropPlan plan)
    {
        context.Set(span);
        if (plan.Ask(tests.Item, context) || tests.Part is null)
            return;
        for (var e = 0; e < span.Events.Count; e++)
        {
            context.Set(span.Events[e], e);
            plan.Ask(tests.Part, context);
        }
    }

    private bool Apply(ScopeSpans scope, DropPlan plan)
    {
        DropPlan.RemoveWhere(scope.Spans, span =>
        {
            if (plan.Next())
                return true;
            if (tests.Part is not null)
                DropPlan.RemoveWhere(span.Events, _ => plan.Next());
            return false;
        });
        return scope.Spans.Count == 0;
    }
}
