using OpenTelemetry.Proto.Collector.Logs.V1;
using OtelCollector.Core.Ottl;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Drops resources, scopes and log records; what is left empty goes too.</summary>
internal sealed class LogDrops(DropTests tests) : SignalDrops<ExportLogsServiceRequest>
{
    public override void Plan(ExportLogsServiceRequest request, DropPlan plan)
    {
        var context = new OttlContext();
        for (var r = 0; r < request.ResourceLogs.Count; r++)
        {
            var resource = request.ResourceLogs[r];
            context.Set(resource);
            plan.NoteEmpty(resource.ScopeLogs.Count);
            if (plan.Ask(tests.Resource, context) || tests.OnlyResources)
                continue;
            for (var s = 0; s < resource.ScopeLogs.Count; s++)
            {
                var scope = resource.ScopeLogs[s];
                context.Set(scope);
                plan.NoteEmpty(scope.LogRecords.Count);
                if (plan.Ask(tests.Scope, context))
                    continue;
                for (var i = 0; i < scope.LogRecords.Count; i++)
                {
                    context.Set(scope.LogRecords[i]);
                    plan.Ask(tests.Item, context);
                }
            }
        }
    }

    public override bool Apply(ExportLogsServiceRequest request, DropPlan plan)
    {
        DropPlan.RemoveWhere(request.ResourceLogs, resource =>
        {
            if (plan.Next())
                return true;
            if (!tests.OnlyResources)
            {
                DropPlan.RemoveWhere(resource.ScopeLogs, scope =>
                {
                    if (plan.Next())
                        return true;
                    DropPlan.RemoveWhere(scope.LogRecords, _ => plan.Next());
                    return scope.LogRecords.Count == 0;
                });
            }

            return resource.ScopeLogs.Count == 0;
        });
        return request.ResourceLogs.Count > 0;
    }
}
