using System.Collections.Concurrent;
using Jaeger.Storage.Segments.Head;
using Jaeger.Storage.Segments.Index;
using Jaeger.Storage.Segments.Scanning;
using Jaeger.Storage.Segments.Traces;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jaeger.Storage.Segments;

/// <summary>
/// Spans in segments, in order of arrival. Writers take turns for the short time it takes to append; readers lease a
/// snapshot and wait for nobody.
/// </summary>
internal sealed class SegmentStore : IAsyncDisposable
{
    private readonly Lock _writing = new();
    private readonly ConcurrentBag<RequestScan> _scans = [];
    private readonly ISegmentHome _home;
    private readonly StoreLimits _limits;
    private readonly SegmentSealer _sealer;
    private volatile StoreSnapshot _current;
    private HeadSegment? _head;
    private int _nextNumber;
    private bool _isClosed;

    /// <summary>An empty store.</summary>
    public SegmentStore(ISegmentHome home, StoreLimits limits, ILogger? logger = null)
    {
        (_home, _limits) = (home, limits);
        Catalog = new OperationCatalog(limits.MaxNames);
        _current = new StoreSnapshot([]);
        _sealer = new SegmentSealer(this, home, logger ?? NullLogger.Instance);
    }

    /// <summary>The services and operations ever seen.</summary>
    public OperationCatalog Catalog { get; }

    /// <summary>The traces there are.</summary>
    public TraceTable Traces { get; } = new();

    /// <summary>How much the store may hold.</summary>
    public StoreLimits Limits => _limits;

    /// <summary>Which services called which in the traces that are complete enough to have been counted.</summary>
    public Dependencies.CallPatterns CallPatterns { get; } = new();

    /// <summary>The bytes the store takes in memory.</summary>
    public long MemorySize { get; private set; }

    /// <summary>The bytes of the requests it holds.</summary>
    public long PayloadSize { get; private set; }

    /// <summary>The segments as they are now, to be disposed of when read.</summary>
    public StoreSnapshot Lease()
    {
        while (true)
        {
            var snapshot = _current;
            if (snapshot.TryLease()) return snapshot;
        }
    }

    /// <summary>Stores a serialized request that needs no sanitizing, or says that it does by returning false.</summary>
    /// <exception cref="TraceStorageException">It could not be stored.</exception>
    public async ValueTask<bool> TryWriteAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _sealer.WaitForRoomAsync(cancellationToken);
        var scan = _scans.TryTake(out var used) ? used : new RequestScan();
        try
        {
            scan.Clear();
            new RequestScanner(request.Span, Catalog, scan).Scan();
            if (scan.NeedsSanitizing) return false;
            if (scan.Spans.Length == 0) return true;
            var head = Append(request.Span, scan);
            await _home.CommitAsync(head.AppendablePayload, cancellationToken);
            return true;
        }
        finally
        {
            if (!scan.IsLarge) _scans.Add(scan);
        }
    }

    /// <summary>Puts a sealed segment in the place of the head it was made of.</summary>
    public void Replace(HeadSegment head, Segment replacement)
    {
        lock (_writing)
        {
            Publish([.. _current.Segments.Select(s => ReferenceEquals(s, head) ? replacement : s)]);
            KeepWithinMemory();
        }
    }

    /// <summary>Adds a segment that was complete before the store was opened; segments have to come in order, before any write.</summary>
    public void Restore(Func<int, SealedSegment> open)
    {
        lock (_writing)
        {
            var segment = open(_nextNumber);
            Publish([.. _current.Segments, segment]);
            _nextNumber++;
            _sealer.AddRestored(segment);
            KeepWithinTraces();
        }
    }

    /// <summary>Completes the segment that is written to; what is written next begins another one.</summary>
    public void EndSegment()
    {
        lock (_writing) EndHead();
    }

    /// <summary>Forgets the oldest segment with the traces that arrived in it or before, where it meets a condition.</summary>
    /// <param name="condition">Whether it may go; nothing is written meanwhile.</param>
    /// <returns>Whether a segment is gone.</returns>
    public bool ForgetOldest(Func<Segment, bool> condition)
    {
        lock (_writing)
        {
            if (_current.Segments is not [var oldest, .. var others] || oldest is HeadSegment { Count: 0 } || !condition(oldest)) return false;
            if (others.Length == 0) EndHead();
            ForgetBefore(others.Length == 0 ? Traces.Next : others[0].FirstArrival);
            return true;
        }
    }

    /// <summary>Ends the store: who reads on finds nothing, who writes on is refused.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_writing) _isClosed = true;
        await _sealer.DisposeAsync();
        lock (_writing)
        {
            _head = null;
            Publish([]);
        }
    }

    private HeadSegment Append(ReadOnlySpan<byte> request, RequestScan scan)
    {
        lock (_writing)
        {
            if (_isClosed) throw new TraceStorageException("cannot store spans: the storage is closed") { IsTemporary = true };
            var head = HeadFor(request.Length, scan);
            try
            {
                Append(head, request, scan);
            }
            catch (Exception e) when (e is not TraceStorageException)
            {
                // Half a request in its columns is seen by nobody as long as nothing is published after it.
                _head = null;
                _sealer.Add(head);
                throw;
            }

            KeepWithinTraces();
            return head;
        }
    }

    private void Append(HeadSegment head, ReadOnlySpan<byte> request, RequestScan scan)
    {
        var start = head.Append(request, scan);
        var (id, arrival, firstTerm) = (default(Model.TraceId), -1L, 0);
        foreach (ref readonly var span in scan.Spans)
        {
            if (arrival < 0 || span.Trace != id) (id, arrival) = (span.Trace, Traces.FindOrAdd(span.Trace, head.Number));
            Traces.Cover(arrival, head.Number, span.Start, span.End);
            head.Append(in span, start, arrival, scan.SpanTerms[firstTerm..span.TermsEnd]);
            firstTerm = span.TermsEnd;
        }

        head.Publish();
    }

    private HeadSegment HeadFor(int size, RequestScan scan)
    {
        if (_head is { } head && (head.Count == 0 || Fits(head, size, scan))) return head;
        var payload = _home.Begin(_nextNumber);
        var full = _head;
        _head = new HeadSegment(_nextNumber++, Traces.Next, Catalog, payload);
        Publish([.. _current.Segments, _head]);
        if (full is not null) _sealer.Add(full);

        // Also here, so that memory ends even where indexing does not keep up.
        KeepWithinMemory();
        return _head;
    }

    private void EndHead()
    {
        if (_head is not { Count: > 0 } full) return;
        _head = null;
        _sealer.Add(full);
    }

    private bool Fits(HeadSegment head, int size, RequestScan scan) =>
        head.Count + scan.Spans.Length <= _limits.SegmentSpans
        && head.TermCount + scan.SpanTerms.Length + scan.GroupTerms.Length <= StoreLimits.SegmentTerms
        && head.AppendablePayload.HasRoomFor(size, _limits.SegmentPayload);

    private void Publish(Segment[] segments)
    {
        var before = _current;
        _current = new StoreSnapshot(segments);
        before.Dispose();
        MemorySize = segments.Sum(s => s.MemorySize) + Traces.MemorySize;
        PayloadSize = segments.Sum(s => s.Payload.Length);
    }

    private void KeepWithinMemory()
    {
        while (MemorySize > _limits.MaxMemory && _current.Segments.Length > 1) ForgetBefore(_current.Segments[1].FirstArrival);
    }

    private void KeepWithinTraces()
    {
        if (Traces.Count > _limits.MaxTraces) ForgetBefore(Traces.Next - _limits.MaxTraces);
    }

    private void ForgetBefore(long arrival)
    {
        Traces.ForgetBefore(arrival);
        var segments = _current.Segments;
        var gone = 0;

        // A segment's traces arrived before the next segment was begun.
        while (gone + 1 < segments.Length && segments[gone + 1].FirstArrival <= Traces.Oldest) gone++;
        if (gone + 1 == segments.Length && _head is null && Traces.Count == 0) gone++;
        if (gone == 0) return;
        Publish(segments[gone..]);
        foreach (var segment in segments.Take(gone)) _home.Forget(segment.Number);
    }
}
