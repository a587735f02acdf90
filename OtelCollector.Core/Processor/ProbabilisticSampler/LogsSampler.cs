using System.Runtime.InteropServices;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>Keeps a share of the log records.</summary>
internal sealed class LogsSampler(
    ComponentSettings settings, ProbabilisticSamplerConfig config, IConsumer<Logs> next) : IProcessor<Logs>
{
    private readonly ItemSampler _sampler = new(config, settings.Logger, "logs sampler");
    private readonly SamplerCounter _counter = new(settings.Telemetry.Meter, "logs");

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ConsumeAsync(Logs data, CancellationToken cancellationToken)
    {
        var request = data.TakeRequest();
        var decisions = new Dictionary<(string Policy, bool IsSampled), int>();
        request.ResourceLogs.RemoveIf(resource =>
        {
            resource.ScopeLogs.RemoveIf(scope =>
            {
                scope.LogRecords.RemoveIf(record => !Keeps(new SampledLogRecord(record), decisions));
                return scope.LogRecords.Count == 0;
            });
            return resource.ScopeLogs.Count == 0;
        });
        _counter.Add(decisions);
        return request.ResourceLogs.Count == 0
            ? ValueTask.CompletedTask
            : next.ConsumeAsync(Logs.From(request, data.Client), cancellationToken);
    }

    private bool Keeps(SampledItem item, Dictionary<(string Policy, bool IsSampled), int> decisions)
    {
        var keeps = _sampler.Keeps(item, out var policy);
        CollectionsMarshal.GetValueRefOrAddDefault(decisions, (policy, keeps), out _)++;
        return keeps;
    }
}
