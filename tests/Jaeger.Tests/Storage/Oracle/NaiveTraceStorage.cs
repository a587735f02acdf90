using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Jaeger.Model;
using Jaeger.Sanitizers;
using Jaeger.Storage;
using OpenTelemetry.Proto.Collector.Trace.V1;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>
/// Keeps the newest traces in memory. Writers take turns; readers take no lock, so neither waits for the other.
/// </summary>
internal sealed class NaiveTraceStorage(int maxTraces) : ITraceStorage
{
    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<TraceId, StoredTrace> _traces = new();
    private readonly TraceRing _ring = new(maxTraces);
    private readonly ServiceCatalog _catalog = new();

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlySequence<byte> request, CancellationToken cancellationToken)
    {
        var spans = ExportTraceServiceRequest.Parser.ParseFrom(Sanitizer.Sanitize(request)).ResourceSpans;
        var sorted = TraceSorter.Sort(spans);
        lock (_writing)
        {
            // Room is made after the whole request: what it adds to a trace that is there goes to that trace.
            foreach (var (id, batches) in sorted.Traces.OrderBy(t => _traces.ContainsKey(t.Key) ? 0 : 1)) Write(id, batches);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) => new(_catalog.Services);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(string serviceName, string spanKind, CancellationToken cancellationToken) =>
        new(_catalog.Operations(serviceName, spanKind));

    /// <inheritdoc/>
    public ValueTask<Trace?> GetTraceAsync(TraceId id, CancellationToken cancellationToken) =>
        new(_traces.TryGetValue(id, out var trace) ? trace.ToTrace() : null);

    /// <inheritdoc/>
    public IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit <= 0 || query.Limit > maxTraces)
            throw new TraceStorageException("search depth must be greater than 0 and less than max traces");
        return FindAsync(query, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TraceOutline> FindOutlinesAsync(
        TraceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var trace in FindTracesAsync(query, cancellationToken))
        {
            var spans =
                from resource in trace.Resources
                from scope in resource.Scopes
                from span in scope.Spans
                select new SpanOutline(
                    span.Id, span.ParentId, resource.ServiceName, span.Name, span.Kind, span.StatusCode, span.Start, span.End);
            yield return new TraceOutline(trace.Id, _traces.TryGetValue(trace.Id, out var stored) ? stored.Arrival : -1, [.. spans]);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken) =>
        await FindAsync(query with { Limit = most }, cancellationToken).CountAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken)
    {
        foreach (var batch in _ring.NewestFirst().SelectMany(t => t.Batches.ToArray()))
        {
            if (scan.Services.Count > 0 && !scan.Services.Contains(batch.Resource.ServiceName)) continue;
            foreach (var span in batch.Spans)
            {
                var end = UnixNano.FromTimestamp(span.EndTimeUnixNano);
                if (end <= scan.EndAfter || end > scan.EndMax) continue;
                if (scan.Kinds.Count > 0 && !scan.Kinds.Contains(span.Kind)) continue;
                var isError = span.Status?.Code == OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode.Error;
                visit(new SpanFacts(batch.Resource.ServiceName, span.Name, span.Kind, isError, end, StoredTrace.DurationOf(span)));
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken)
    {
        if (end < start) throw new TraceStorageException("end time must be greater than start time");
        var calls = new CallCount();
        foreach (var trace in _ring.NewestFirst())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (trace.Start > start && trace.End < end) calls.Add(trace);
        }

        return new(calls.Links);
    }

    private void Write(TraceId id, List<SpanBatch> batches)
    {
        foreach (var batch in batches)
        {
            var service = batch.Resource.ServiceName;
            _catalog.Record(service, batch.Spans);
            var bit = _catalog.BitOf(service);
            if (_traces.TryGetValue(id, out var trace))
            {
                trace.Add(batch, bit);
                continue;
            }

            trace = new StoredTrace(id, batch);
            trace.Cover(batch, bit);
            if (_ring.Add(trace) is { } evicted) _traces.TryRemove(evicted.Id, out _);
            _traces[id] = trace;
        }
    }

#pragma warning disable CS1998 // The interface is asynchronous for storages that wait; this one never does.
    private async IAsyncEnumerable<Trace> FindAsync(TraceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
#pragma warning restore CS1998
    {
        var bit = _catalog.BitOf(query.ServiceName);
        if (query.ServiceName.Length != 0 && bit == 0) yield break;
        var matcher = new SpanMatcher(query);
        var found = 0;
        foreach (var trace in _ring.NewestFirst())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (trace.Arrival <= query.ArrivedAfter || !FitsAsAWhole(trace, query)) continue;
            if (!trace.MayMatch(query, bit) || !matcher.MatchesAny(trace.Batches.Span)) continue;
            yield return trace.ToTrace();
            if (++found == query.Limit) yield break;
        }
    }

    private static bool FitsAsAWhole(StoredTrace trace, TraceQuery query)
    {
        var duration = trace.End - trace.Start;
        return (query.TraceDurationMin == 0 || duration >= query.TraceDurationMin)
            && (query.TraceDurationMax == 0 || duration <= query.TraceDurationMax);
    }
}
