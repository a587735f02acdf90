using System.Buffers;
using Jaeger.Model;

namespace Jaeger.Storage;

/// <summary>A tenant that had stored nothing when it was asked for: its storage is made with its first spans, not by reading.</summary>
internal sealed class NewTenantStorage(ITenantStorages backend, string tenant) : ITraceStorage
{
    private ITraceReader Reader => backend.ReaderOf(tenant);

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlySequence<byte> request, CancellationToken cancellationToken) =>
        await (await backend.WriterOfAsync(tenant, cancellationToken)).WriteAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) => Reader.GetServicesAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(string serviceName, string spanKind, CancellationToken cancellationToken) =>
        Reader.GetOperationsAsync(serviceName, spanKind, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Trace?> GetTraceAsync(TraceId id, CancellationToken cancellationToken) => Reader.GetTraceAsync(id, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        Reader.FindTracesAsync(query, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        Reader.FindOutlinesAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken) =>
        Reader.CountTracesAsync(query, most, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken) =>
        Reader.GetDependenciesAsync(start, end, cancellationToken);

    /// <inheritdoc/>
    public ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken) =>
        Reader.ScanSpansAsync(scan, visit, cancellationToken);
}
