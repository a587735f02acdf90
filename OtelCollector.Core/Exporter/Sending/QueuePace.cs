namespace OtelCollector.Core.Exporter.Sending;

/// <summary>
/// Holds a pipeline to the pace of its exporter while that is getting on: on a busy machine the receiving side is
/// served first, and what it is ahead would fill memory with everything the queue has room for. An exporter that does
/// not get on holds nobody up.
/// </summary>
internal sealed class QueuePace
{
    // Requests that may be waiting without anybody being held: enough for no exporter to run out of them.
    private const int Ahead = 1;

    // Milliseconds without a request taken after which the exporter does not get on.
    private const long Stalled = 3000;

    private static readonly TimeSpan LongestHold = TimeSpan.FromMilliseconds(50);

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastTaken = Environment.TickCount64;
    private int _waiting;
    private int _held;

    /// <summary>A request was added; the task ends when one was taken, or after a short while.</summary>
    public ValueTask AddedAsync()
    {
        var next = Volatile.Read(ref _next).Task;
        return Interlocked.Increment(ref _waiting) <= Ahead || Environment.TickCount64 - Volatile.Read(ref _lastTaken) > Stalled
            ? ValueTask.CompletedTask
            : HoldAsync(next);
    }

    /// <summary>A request was taken.</summary>
    public void Taken()
    {
        Interlocked.Decrement(ref _waiting);
        Volatile.Write(ref _lastTaken, Environment.TickCount64);
        if (Volatile.Read(ref _held) > 0)
            Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private async ValueTask HoldAsync(Task next)
    {
        Interlocked.Increment(ref _held);
        await next.WaitAsync(LongestHold).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Decrement(ref _held);
    }
}
