using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>The pipelines one connector feeds, by their IDs.</summary>
internal sealed class ConnectorOutput<TData>(IReadOnlyList<KeyValuePair<PipelineId, IConsumer<TData>>> pipelines)
    : IConnectorOutput<TData>
    where TData : SignalData
{
    private readonly IConsumer<TData> _all = FanOut<TData>.To([.. pipelines.Select(p => p.Value)]);

    public IReadOnlyList<PipelineId> Pipelines { get; } = [.. pipelines.Select(p => p.Key)];

    public IConsumer<TData> To(IReadOnlyList<PipelineId> pipelines)
    {
        if (pipelines.Count == 0)
            throw new ComponentException("missing consumers");
        var missing = pipelines.Where(id => !Pipelines.Contains(id)).ToList();
        return missing.Count == 0
            ? FanOut<TData>.To([.. pipelines.Select(Find)])
            : throw new ComponentException(string.Join("; ", missing.Select(id => $"missing consumer: \"{id}\"")));
    }

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken) =>
        _all.ConsumeAsync(data, cancellationToken);

    private IConsumer<TData> Find(PipelineId id) => pipelines.First(p => p.Key == id).Value;
}
