using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>A request of the queue that may be spread over several batches: it is done when all of them are.</summary>
internal sealed class BatchPart<TData>(QueuedRequest<TData> request, Func<QueuedRequest<TData>, Exception?, ValueTask> done)
    where TData : SignalData
{
    private readonly Lock _lock = new();
    private Exception? _error;
    private int _batches = 1;

    /// <summary>One more batch holds some of it.</summary>
    public void Hold()
    {
        lock (_lock)
            _batches++;
    }

    /// <summary>A batch that holds some of it is through.</summary>
    public ValueTask ReleaseAsync(Exception? error)
    {
        lock (_lock)
        {
            if (Weight(error) > Weight(_error))
                _error = error;
            if (--_batches > 0)
                return ValueTask.CompletedTask;
        }

        return done(request, _error);
    }

    // A batch refused for good must not have the parts dropped that others could not send yet.
    private static int Weight(Exception? error) => error switch
    {
        null => 0,
        PermanentException => 1,
        ExportInterruptedException => 3,
        _ => 2,
    };
}
