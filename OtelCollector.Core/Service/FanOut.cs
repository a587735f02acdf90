using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Service;

/// <summary>Delivers to several consumers; one that refuses keeps none of the others from their data.</summary>
internal sealed class FanOut<TData> : IConsumer<TData>
    where TData : SignalData
{
    private readonly IConsumer<TData>[] _consumers;

    private FanOut(IConsumer<TData>[] consumers) => _consumers = consumers;

    /// <summary>One consumer in front of all of them; the only one itself where there is just one.</summary>
    public static IConsumer<TData> To(IReadOnlyList<IConsumer<TData>> consumers) =>
        consumers.Count == 1 ? consumers[0] : new FanOut<TData>([.. consumers]);

    public async ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        data.Share(_consumers.Length);
        List<Exception>? errors = null;
        foreach (var consumer in _consumers)
        {
            try
            {
                await consumer.ConsumeAsync(data, cancellationToken);
            }
            catch (Exception e)
            {
                (errors ??= []).Add(e);
            }
        }

        if (errors is null)
            return;
        cancellationToken.ThrowIfCancellationRequested();
        throw Refusals.Join(errors, "; ");
    }
}
