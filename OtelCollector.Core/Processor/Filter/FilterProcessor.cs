using Google.Protobuf;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Drops items and passes the rest on; data of which nothing is dropped goes on as it came.</summary>
internal sealed class FilterProcessor<TData, TRequest>(
    ComponentSettings settings,
    SignalDrops<TRequest> drops,
    Func<TRequest, ClientInfo?, TData> create,
    Action<long> countFiltered,
    IConsumer<TData> next) : IProcessor<TData>
    where TData : SignalData<TRequest>, ISignalData<TData>
    where TRequest : class, IMessage<TRequest>
{
    private static readonly string Failed = $"failed processing {TData.Signal.Name()}";

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask StopAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        var plan = new DropPlan();
        drops.Plan(data.Request, plan);
        if (plan.Error is { } error)
        {
            settings.Logger.Write(LogLevel.Error, Failed, ("error", error));
            return ValueTask.FromException(new RetryableException(error));
        }

        if (!plan.HasChanges)
        {
            countFiltered(0);
            return next.ConsumeAsync(data, cancellationToken);
        }

        var request = data.TakeRequest();
        var isLeft = drops.Apply(request, plan);
        var rest = create(request, data.Client);
        countFiltered(data.ItemCount - rest.ItemCount);
        return isLeft ? next.ConsumeAsync(rest, cancellationToken) : ValueTask.CompletedTask;
    }
}
