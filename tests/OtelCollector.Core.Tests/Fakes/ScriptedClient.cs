using System.Collections.Concurrent;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Tests.Fakes;

internal sealed class ScriptedClient : IExportClient<Traces>
{
    private int _attempts;

    public ConcurrentQueue<int> Sent { get; } = new();

    public ConcurrentQueue<long> Bytes { get; } = new();

    public ConcurrentQueue<ClientInfo?> Clients { get; } = new();

    public int Attempts => _attempts;

    public Exception? Failure { get; set; }

    public TaskCompletionSource? Gate { get; set; }

    public TimeSpan Delay { get; set; }

    public async Task SendAsync(Traces data, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _attempts);
        if (Gate is not null)
            await Gate.Task;
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay, cancellationToken);
        if (Failure is not null)
            throw Failure;
        Sent.Enqueue(data.ItemCount);
        Bytes.Enqueue(data.Size);
        Clients.Enqueue(data.Client);
    }

    public void Dispose()
    {
    }
}
