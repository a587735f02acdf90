using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Drops resources, scopes, metrics and data points; what is left empty goes too.</summary>
internal sealed class MetricDrops(DropTests tests) : SignalDrops<ExportMetricsServiceRequest>
{
    public override void Plan(ExportMetricsServiceRequest request, DropPlan plan)
    {
        var context = new OttlContext();
        for (var r = 0; r < request.ResourceMetrics.Count; r++)
        {
            var resource = request.ResourceMetrics[r];
            context.Set(resource);
            plan.NoteEmpty(resource.ScopeMetrics.Count);
            if (plan.Ask(tests.Resource, context) || tests.OnlyResources)
                continue;
            for (var s = 0; s < resource.ScopeMetrics.Count; s++)
            {
                var scope = resource.ScopeMetrics[s];
                context.Set(scope);
                plan.NoteEmpty(scope.Metrics.Count);
                if (plan.Ask(tests.Scope, context))
                    continue;
                for (var i = 0; i < scope.Metrics.Count; i++)
                    Plan(scope.Metrics[i], context, plan);
            }
        }
    }

    public override bool Apply(ExportMetricsServiceRequest request, DropPlan plan)
    {
        DropPlan.RemoveWhere(request.ResourceMetrics, resource =>
        {
            if (plan.Next())
                return true;
            if (!tests.OnlyResources)
            {
                DropPlan.RemoveWhere(resource.ScopeMetrics, scope =>
                {
                    if (plan.Next())
                        return true;
                    DropPlan.RemoveWhere(scope.Metrics, metric => plan.Next() || ApplyToPoints(metric, plan));
                    return scope.Metrics.Count == 0;
                });
            }

            return resource.ScopeMetrics.Count == 0;
        });
        return request.ResourceMetrics.Count > 0;
    }

    private void Plan(Metric metric, OttlContext context, DropPlan plan)
    {
        context.Set(metric);
        if (plan.Ask(tests.Item, context) || tests.Part is null)
            return;
        var points = MetricPoints.Of(metric);
        if (metric.DataCase != Metric.DataOneofCase.None)
            plan.NoteEmpty(points.Count);
        for (var p = 0; p < points.Count; p++)
        {
            context.SetDataPoint(points[p]);
            plan.Ask(tests.Part, context);
        }
    }

    // True where the metric is left without data points.
    private bool ApplyToPoints(Metric metric, DropPlan plan)
    {
        if (tests.Part is null)
            return false;
        switch (metric.DataCase)
        {
            case Metric.DataOneofCase.Gauge:
                DropPlan.RemoveWhere(metric.Gauge.DataPoints, _ => plan.Next());
                return metric.Gauge.DataPoints.Count == 0;
            case Metric.DataOneofCase.Sum:
                DropPlan.RemoveWhere(metric.Sum.DataPoints, _ => plan.Next());
                return metric.Sum.DataPoints.Count == 0;
            case Metric.DataOneofCase.Histogram:
                DropPlan.RemoveWhere(metric.Histogram.DataPoints, _ => plan.Next());
                return metric.Histogram.DataPoints.Count == 0;
            case Metric.DataOneofCase.ExponentialHistogram:
                DropPlan.RemoveWhere(metric.ExponentialHistogram.DataPoints, _ => plan.Next());
                return metric.ExponentialHistogram.DataPoints.Count == 0;
            case Metric.DataOneofCase.Summary:
                DropPlan.RemoveWhere(metric.Summary.DataPoints, _ => plan.Next());
                return metric.Summary.DataPoints.Count == 0;
            default:
                return false;
        }
    }
}
