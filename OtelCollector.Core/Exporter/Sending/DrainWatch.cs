namespace OtelCollector.Core.Exporter.Sending;

/// <summary>
/// Decides when a drain is given up: not at the end of the grace while the destination still takes data, but as soon
/// as it has taken none for a moment, and at the latest after a minute.
/// </summary>
internal sealed class DrainWatch
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private long _lastSent = Environment.TickCount64 - (long)Patience.TotalMilliseconds;

    /// <summary>Something was sent.</summary>
    public void Sent() => Volatile.Write(ref _lastSent, Environment.TickCount64);

    /// <summary>Waits for the drain; once the grace has ended only while it makes progress.</summary>
    /// <param name="drain">The drain.</param>
    /// <param name="abandon">Cancelled to give it up.</param>
    /// <param name="grace">Cancelled when the grace ends.</param>
    public async Task AwaitAsync(Task drain, CancellationTokenSource abandon, CancellationToken grace)
    {
        await drain.WaitAsync(grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var end = Environment.TickCount64 + (long)Limit.TotalMilliseconds;
        while (!drain.IsCompleted && Environment.TickCount64 < end && IsSending)
            await drain.WaitAsync(Look, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!drain.IsCompleted)
            await abandon.CancelAsync();
        await drain;
    }

    private bool IsSending =>
        Environment.TickCount64 - Volatile.Read(ref _lastSent) < (long)Patience.TotalMilliseconds;
}
