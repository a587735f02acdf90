using System.Threading.Channels;
using Jaeger.Storage.Segments.Dependencies;
using Jaeger.Storage.Segments.Head;
using Jaeger.Storage.Segments.Index;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry;

namespace Jaeger.Storage.Segments;

/// <summary>Indexes full segments in the background; writers wait where it cannot keep up.</summary>
internal sealed class SegmentSealer : IAsyncDisposable
{
    private const int MostWaiting = 4;
    private readonly Channel<Segment> _full = Channel.CreateUnbounded<Segment>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SegmentStore _store;
    private readonly ISegmentHome _home;
    private readonly ILogger _logger;
    private readonly Task _sealing;
    private readonly Lock _counting = new();

    // Completed unless there is no room: whoever changes the count across that border changes it too.
    private volatile TaskCompletionSource _room = Completed();
    private int _waiting;
    private volatile bool _isClosing;

    /// <summary>Begins to wait for segments.</summary>
    public SegmentSealer(SegmentStore store, ISegmentHome home, ILogger logger)
    {
        (_store, _home, _logger) = (store, home, logger);
        _sealing = Task.Run(SealAllAsync);
    }

    /// <summary>Waits while too many segments are to be sealed.</summary>
    public Task WaitForRoomAsync(CancellationToken cancellationToken) => _room.Task.WaitAsync(cancellationToken);

    /// <summary>Has a segment sealed that nothing is appended to any more.</summary>
    public void Add(HeadSegment full)
    {
        full.Hold();
        lock (_counting)
        {
            if (++_waiting == MostWaiting) _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (!_full.Writer.TryWrite(full)) Leave(full);
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
            try
            {
                if (segment is HeadSegment full) Seal(full);
                else if (!_isClosing) CallCounting.Count(_store, segment.Number);
            }
            catch (Exception e)
            {
                // Whatever it is, the spans can be read as they are, and the segments after this one must not wait for ever.
                _logger.Write(
                    LogLevel.Error,
                    "A full segment could not be indexed, searches will be slower",
                    ("segment", segment.Number),
                    ("error", e.ToString()));
            }
            finally
            {
                Leave(segment);
            }
        }
    }

    private void Leave(Segment segment)
    {
        segment.Release();
        if (segment is not HeadSegment) return;
        TaskCompletionSource? room = null;
        lock (_counting)
        {
            if (_waiting-- == MostWaiting) room = _room;
        }

        room?.TrySetResult();
    }

    private void Seal(HeadSegment full)
    {
        var builder = new IndexBuilder(full, _store.Catalog);
        var index = builder.Build(_home.OutlivesProcess);
        var (payload, kept) = _home.Seal(full.Number, full.AppendablePayload, index);
        var complete = new SealedSegment(full.Number, full.FirstArrival, payload, kept, builder.Arrivals, builder.Operations);

        // Where the segment was forgotten meanwhile nobody else ever holds it.
        complete.Hold();
        _store.Replace(full, complete);
        complete.Release();
        if (!ReferenceEquals(kept, index)) index.Return();
        CallCounting.Count(_store, full.Number);
    }
}
