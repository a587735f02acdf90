using System.Threading.Channels;
using OtelCollector.Core.Component;
using OtelCollector.Core.Processor.TailSampling.Config;
using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling;

/// <summary>
/// Takes requests apart on the senders' threads and hands the traces to one loop, which also decides once a second. While
/// the loop is busy a short queue fills up and senders wait.
/// </summary>
internal sealed class TailSamplingProcessor(TailSamplingConfig config, TailSampler sampler) : IProcessor<Pdata.Traces>
{
    private static readonly TimeSpan TickInterval = TimeSpan.FromSeconds(1);

    private readonly Channel<List<TracePiece>> _incoming = Channel.CreateBounded<List<TracePiece>>(
        new BoundedChannelOptions(Math.Max(Environment.ProcessorCount, 2)) { SingleReader = true });

    private Task _loop = Task.CompletedTask;
    private PeriodicTimer? _timer;
    private Task? _tick;

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _loop = Task.Run(RunAsync, CancellationToken.None);
        return ValueTask.CompletedTask;
    }

    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        sampler.Grace = cancellationToken;
        _incoming.Writer.TryComplete();
        await _loop.WaitAsync(cancellationToken);
    }

    public ValueTask ConsumeAsync(Pdata.Traces data, CancellationToken cancellationToken)
    {
        var pieces = TraceSplitter.Split(data.Payload);
        data.Release();
        return pieces.Count == 0 ? ValueTask.CompletedTask : _incoming.Writer.WriteAsync(pieces, cancellationToken);
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(TickInterval);
        _timer = timer;
        Task<bool>? more = null;
        while (true)
        {
            more ??= _incoming.Reader.WaitToReadAsync().AsTask();
            await Task.WhenAny(more, NextTick());
            await TickIfDueAsync();
            if (!more.IsCompleted)
                continue;
            if (!await more)
                break;
            more = null;
            while (_incoming.Reader.TryRead(out var pieces))
                await AddAsync(pieces);
        }

        await sampler.DrainAsync();
    }

    private async Task AddAsync(List<TracePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            while (config.BlockOnOverflow && sampler.MustWaitFor(piece))
            {
                await NextTick();
                await TickIfDueAsync();
            }

            await sampler.AddAsync(piece);
        }

        await TickIfDueAsync();
    }

    private Task NextTick() => _tick ??= _timer!.WaitForNextTickAsync().AsTask();

    private async Task TickIfDueAsync()
    {
        if (!NextTick().IsCompleted)
            return;
        _tick = null;
        await sampler.TickAsync();
    }
}
