using Jaeger.Model;
using Jaeger.Storage;

namespace Jaeger.Tests.MetricStore.Spans;

/// <summary>Spans to scan, and nothing else.</summary>
internal sealed class ListedSpans(params IEnumerable<SpanFacts> spans) : ITraceReader
{
    private readonly List<SpanFacts> _spans = [.. spans];

    /// <summary>How often they were scanned.</summary>
    public int Scans { get; private set; }

    public ValueTask ScanSpansAsync(SpanScan scan, SpanVisitor visit, CancellationToken cancellationToken)
    {
        Scans++;
        foreach (var span in _spans)
        {
            if (!scan.Services.Contains(span.Service) || (scan.Kinds.Count > 0 && !scan.Kinds.Contains(span.Kind))) continue;
            if (span.End > scan.EndAfter && span.End <= scan.EndMax) visit(span);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<string>> GetServicesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Operation>> GetOperationsAsync(string serviceName, string spanKind, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<Trace?> GetTraceAsync(TraceId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<int> CountTracesAsync(TraceQuery query, int most, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<IReadOnlyList<DependencyLink>> GetDependenciesAsync(long start, long end, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
