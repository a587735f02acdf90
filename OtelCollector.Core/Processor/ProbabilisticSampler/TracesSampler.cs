using System.Runtime.InteropServices;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>Keeps a share of the spans; those of one trace share their fate.</summary>
internal sealed class TracesSampler(
    ComponentSettings settings, ProbabilisticSamplerConfig config, IConsumer<Traces> next) : IProcessor<Traces>
{
    private readonly ItemSampler _sampler = new(config, settings.Logger, "traces sampler");
    private readonly SamplerCounter _counter = new(settings.Telemetry.Meter, "traces");

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ConsumeAsync(Traces data, CancellationToken cancellationToken)
    {
        var request = data.TakeRequest();
        var decisions = new Dictionary<(string Policy, bool IsSampled), int>();
        request.ResourceSpans.RemoveIf(resource =>
        {
            resource.ScopeSpans.RemoveIf(scope =>
            {
                scope.Spans.RemoveIf(span => !Keeps(new SampledSpan(span), decisions));
                return scope.Spans.Count == 0;
            });
            return resource.ScopeSpans.Count == 0;
        });
        _counter.Add(decisions);
        return request.ResourceSpans.Count == 0
            ? ValueTask.CompletedTask
            : next.ConsumeAsync(Traces.From(request, data.Client), cancellationToken);
    }

    private bool Keeps(SampledItem item, Dictionary<(string Policy, bool IsSampled), int> decisions)
    {
        var keeps = _sampler.Keeps(item, out var policy);
        CollectionsMarshal.GetValueRefOrAddDefault(decisions, (policy, keeps), out _)++;
        return keeps;
    }
}
