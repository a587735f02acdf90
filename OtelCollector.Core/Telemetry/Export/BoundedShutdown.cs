namespace OtelCollector.Core.Telemetry.Export;

/// <summary>Sends what waits and ends, within a limit: a destination that hangs does not hold up the stop.</summary>
internal sealed class BoundedShutdown(Action<int> shutdown, IDisposable provider) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async ValueTask DisposeAsync()
    {
        var end = Task.Factory.StartNew(
            () =>
            {
                shutdown((int)Limit.TotalMilliseconds);
                provider.Dispose();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await Task.WhenAny(end, Task.Delay(Limit + TimeSpan.FromMilliseconds(500)));
    }
}
