using System.Buffers;
using Jaeger.Model;

namespace Jaeger.Storage.Metered;

/// <summary>A storage whose reads are counted and timed.</summary>
internal sealed class MeteredTraceStorage(ITraceStorage storage, TraceReads reads) : ITraceStorage
{
    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlySequence<byte> request, CancellationToken cancellationToken) =>
        storage.WriteAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) =>
        reads.GetServices.CountAsync(() => storage.GetServicesAsync(cancellationToken), services => services.Count);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(string serviceName, string spanKind, CancellationToken cancellationToken) =>
        reads.GetOperations.CountAsync(
            () => storage.GetOperationsAsync(serviceName, spanKind, cancellationToken), operations => operations.Count);

    /// <inheritdoc/>
    public ValueTask<Trace?> GetTraceAsync(TraceId id, CancellationToken cancellationToken) =>
        reads.GetTrace.CountAsync(() => storage.GetTraceAsync(id, cancellationToken), trace => trace is null ? 0 : 1);

    /// <inheritdoc/>
    public IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        reads.FindTraces.CountAsync(() => storage.FindTracesAsync(query, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        reads.FindTraceSummaries.CountAsync(() => storage.FindOutlinesAsync(query, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken) =>
        reads.CountTraces.CountAsync(() => storage.CountTracesAsync(query, most, cancellationToken), count => count);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken) =>
        reads.GetDependencies.CountAsync(() => storage.GetDependenciesAsync(start, end, cancellationToken), links => links.Count);

    /// <inheritdoc/>
    public async ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken) =>
        await reads.ScanSpans.CountAsync(
            async () =>
            {
                await storage.ScanSpansAsync(scan, visit, cancellationToken);
                return true;
            },
            _ => 0);
}
