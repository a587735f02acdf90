using System.Buffers;
using System.Runtime.CompilerServices;
using Jaeger.Model;
using Jaeger.Storage.Segments.Dependencies;
using Jaeger.Storage.Segments.Reading;
using Jaeger.Storage.Segments.Scanning;
using Jaeger.Storage.Segments.Search;

namespace Jaeger.Storage.Segments;

/// <summary>A tenant's storage over a store of segments.</summary>
internal sealed class StoredTraces(SegmentStore store) : ITraceStorage
{
    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlySequence<byte> request, CancellationToken cancellationToken)
    {
        // Requests that were joined keep their borders, so every piece is a request.
        foreach (var part in request)
        {
            if (await store.TryWriteAsync(part, cancellationToken)) continue;
            foreach (var sanitized in RequestSanitizer.Sanitize(part))
            {
                if (!await store.TryWriteAsync(sanitized, cancellationToken))
                    throw new TraceStorageException("cannot store spans: the request holds what cannot be completed");
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) => new(store.Catalog.Services);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(string serviceName, string spanKind, CancellationToken cancellationToken) =>
        new(store.Catalog.Operations(serviceName, spanKind));

    /// <inheritdoc/>
    public ValueTask<Trace?> GetTraceAsync(TraceId id, CancellationToken cancellationToken)
    {
        var arrival = store.Traces.Find(id);
        return new(arrival < 0 ? null : TraceReading.Read(store, arrival));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        FindAsync(query, TraceReading.Read, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        FindAsync(query, TraceReading.ReadOutline, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken) =>
        new(new TraceSearch(store, query, most).Run(cancellationToken).Count);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken)
    {
        if (end < start) throw new TraceStorageException("end time must be greater than start time");
        return new(new DependencySearch(store).Run(start, end, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken)
    {
        new SpanScanning(store, scan).Run(visit, cancellationToken);
        return ValueTask.CompletedTask;
    }

    private IAsyncEnumerable<T> FindAsync<T>(TraceQuery query, Func<SegmentStore, long, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        if (query.Limit <= 0 || query.Limit > store.Limits.MaxTraces)
            throw new TraceStorageException("search depth must be greater than 0 and less than max traces");
        return ReadAsync(new TraceSearch(store, query, query.Limit).Run(cancellationToken), read, cancellationToken);
    }

#pragma warning disable CS1998 // The interface is asynchronous for storages that wait; this one never does.
    private async IAsyncEnumerable<T> ReadAsync<T>(
        IReadOnlyList<long> arrivals, Func<SegmentStore, long, T?> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
#pragma warning restore CS1998
    {
        foreach (var arrival in arrivals)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (read(store, arrival) is { } trace) yield return trace;
        }
    }
}
