using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.MemoryLimiter;

/// <summary>Passes data on, or refuses it for now while memory is short, so that the senders keep it.</summary>
internal sealed class MemoryLimiterProcessor<TData>(
    MemoryLimit limiter, MemoryLimiterReport report, IConsumer<TData> next) : IProcessor<TData>
    where TData : SignalData
{
    private static readonly RetryableException Refusal = new("data refused due to high memory usage");

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        limiter.Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync(CancellationToken cancellationToken)
    {
        limiter.Stop();
        return ValueTask.CompletedTask;
    }

    public ValueTask ConsumeAsync(TData data, CancellationToken cancellationToken)
    {
        if (limiter.MustRefuse)
        {
            report.Refused(data.ItemCount);
            return ValueTask.FromException(Refusal);
        }

        report.Accepted(data.ItemCount);
        return next.ConsumeAsync(data, cancellationToken);
    }
}
