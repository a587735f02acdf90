using System.Buffers;
using Jaeger.Model;
using Jaeger.Storage;
using Jaeger.Storage.Disk;

namespace Jaeger.Tests.Storage.Disk;

/// <summary>A disk backend that is closed and opened again after every write.</summary>
internal sealed class ReopenedStorage(DiskFolder folder, Action<DiskBackendConfig> change) : ITraceStorage
{
    private ITraceStorage _storage = folder.OpenAsync(change).GetAwaiter().GetResult().For("");

    public async ValueTask WriteAsync(ReadOnlySequence<byte> request, CancellationToken cancellationToken)
    {
        await _storage.WriteAsync(request, cancellationToken);
        _storage = (await folder.OpenAsync(change)).For("");
    }

    public ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) => _storage.GetServicesAsync(cancellationToken);

    public ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(string serviceName, string spanKind, CancellationToken cancellationToken) =>
        _storage.GetOperationsAsync(serviceName, spanKind, cancellationToken);

    public ValueTask<Trace?> GetTraceAsync(TraceId id, CancellationToken cancellationToken) => _storage.GetTraceAsync(id, cancellationToken);

    public IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        _storage.FindTracesAsync(query, cancellationToken);

    public IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        _storage.FindOutlinesAsync(query, cancellationToken);

    public ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken) =>
        _storage.CountTracesAsync(query, most, cancellationToken);

    public ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken) =>
        _storage.GetDependenciesAsync(start, end, cancellationToken);

    public ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken) =>
        _storage.ScanSpansAsync(scan, visit, cancellationToken);
}
