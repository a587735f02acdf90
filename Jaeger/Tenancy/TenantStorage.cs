using System.Buffers;
using Jaeger.Model;
using Jaeger.Storage;

namespace Jaeger.Tenancy;

/// <summary>The storage of whichever tenant the current request is for.</summary>
internal sealed class TenantStorage(ITraceBackend backend) : ITraceStorage
{
    private ITraceStorage Storage => backend.For(CurrentTenant.Name);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) =>
        Storage.GetServicesAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(
        string serviceName, string spanKind, CancellationToken cancellationToken) =>
        Storage.GetOperationsAsync(serviceName, spanKind, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Trace?> GetTraceAsync(TraceId id, CancellationToken cancellationToken) =>
        Storage.GetTraceAsync(id, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        Storage.FindTracesAsync(query, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        Storage.FindOutlinesAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken) =>
        Storage.CountTracesAsync(query, most, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken) =>
        Storage.GetDependenciesAsync(start, end, cancellationToken);

    /// <inheritdoc/>
    public ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken) =>
        Storage.ScanSpansAsync(scan, visit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlySequence<byte> request, CancellationToken cancellationToken) =>
        Storage.WriteAsync(request, cancellationToken);
}
