using Jaeger.Model;

namespace Jaeger.Storage;

/// <summary>The reading side of a trace storage. Reads see every write that completed before they began.</summary>
internal interface ITraceReader
{
    /// <summary>All services ever seen, sorted.</summary>
    ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken);

    /// <summary>All operations ever seen of a service, sorted; of one kind unless <paramref name="spanKind"/> is empty.</summary>
    ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(string serviceName, string spanKind, CancellationToken cancellationToken);

    /// <summary>The whole trace as the caller's own view, or null where it is not stored (any more).</summary>
    ValueTask<Trace?> GetTraceAsync(TraceId id, CancellationToken cancellationToken);

    /// <summary>The traces a query finds, newest arrival first, each whole and as the caller's own view.</summary>
    /// <exception cref="TraceStorageException">The storage cannot serve that query.</exception>
    IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken);

    /// <summary>As <see cref="FindTracesAsync"/>, but of each trace only what its spans have in common: much cheaper.</summary>
    /// <exception cref="TraceStorageException">The storage cannot serve that query.</exception>
    IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, CancellationToken cancellationToken);

    /// <summary>The number of traces a query finds, its limit left aside; counting stops at <paramref name="most"/>.</summary>
    ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken);

    /// <summary>Calls between services in the traces that start after and end before the given times (nanoseconds).</summary>
    /// <exception cref="TraceStorageException">The end is before the start.</exception>
    ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken);

    /// <summary>Shows every span that meets <paramref name="scan"/> to <paramref name="visit"/>, in no particular order.</summary>
    ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken);
}
