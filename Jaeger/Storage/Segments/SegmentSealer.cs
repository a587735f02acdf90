using System.Threading.Channels;
using Jaeger.Storage.Segments.Dependencies;
using Jaeger.Storage.Segments.Head;
using Jaeger.Storage.Segments.Index;

namespace Jaeger.Storage.Segments;

/// <summary>Indexes full segments in the background; writers wait where it cannot keep up.</summary>
internal sealed class SegmentSealer : IAsyncDisposable
{
    private const int MostWaiting = 4;
    private readonly Channel<Segment> _full = Channel.CreateUnbounded<Segment>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SegmentStore _store;
    private readonly ISegmentHome _home;
    private readonly Task _sealing;
    private volatile TaskCompletionSource _room = Completed();
    private int _waiting;
    private volatile bool _isClosing;

    /// <summary>Begins to wait for segments.</summary>
    public SegmentSealer(SegmentStore store, ISegmentHome home)
    {
        (_store, _home) = (store, home);
        _sealing = Task.Run(SealAllAsync);
    }

    /// <summary>Waits while too many segments are to be sealed.</summary>
    public async ValueTask WaitForRoomAsync(CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _waiting) >= MostWaiting && !_sealing.IsCompleted) await _room.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Has a segment sealed that nothing is appended to any more.</summary>
    public void Add(HeadSegment full)
    {
        full.Hold();
        if (Interlocked.Increment(ref _waiting) >= MostWaiting)
            _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_full.Writer.TryWrite(full)) full.Release();
    }

    /// <summary>Has the calls counted in a segment that was sealed by an earlier process.</summary>
    public void AddRestored(SealedSegment restored)
    {
        restored.Hold();
        if (!_full.Writer.TryWrite(restored)) restored.Release();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isClosing = true;
        _full.Writer.TryComplete();
        await _sealing;
    }

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }

    private async Task SealAllAsync()
    {
        await foreach (var segment in _full.Reader.ReadAllAsync())
        {
            if (segment is HeadSegment full)
            {
                Seal(full);
                Interlocked.Decrement(ref _waiting);
                _room.TrySetResult();
            }
            else if (!_isClosing)
            {
                CallCounting.Count(_store, segment.Number);
            }

            segment.Release();
        }
    }

    private void Seal(HeadSegment full)
    {
        var builder = new IndexBuilder(full, _store.Catalog);
        var index = builder.Build(_home.OutlivesProcess);
        var (payload, kept) = _home.Seal(full.Number, full.AppendablePayload, index);
        _store.Replace(full, new SealedSegment(full.Number, full.FirstArrival, payload, kept, builder.Arrivals, builder.Operations));
        CallCounting.Count(_store, full.Number);
    }
}
