using System.Buffers;
using System.Runtime.CompilerServices;
using Jaeger.Adjusters;
using Jaeger.MetricStore;
using Jaeger.Model;
using Jaeger.Storage;

namespace Jaeger.Query;

/// <summary>Answers queries from the storage and, for single traces, from the archive; adjusts what it answers.</summary>
internal sealed class QueryService(
    ITraceReader reader, ITraceStorage? archive, IAdjuster adjuster, SummaryAdjusters summaryAdjusters)
{
    /// <summary>Whether traces can be archived.</summary>
    public bool HasArchive => archive is not null;

    /// <summary>The metrics of services; null where none are configured.</summary>
    public IMetricReader? Metrics { get; init; }

    /// <summary>Services, operations and dependencies, which need no adjusting.</summary>
    public ITraceReader Reader => reader;

    /// <summary>The trace, from the archive where the storage has it no more; null where neither has it.</summary>
    public async ValueTask<Trace?> GetTraceAsync(TraceId id, bool raw, CancellationToken cancellationToken)
    {
        var trace = await reader.GetTraceAsync(id, cancellationToken);
        if (trace is null && archive is not null) trace = await archive.GetTraceAsync(id, cancellationToken);
        if (trace is not null && !raw) adjuster.Adjust(trace);
        return trace;
    }

    /// <summary>The traces a query finds.</summary>
    public async IAsyncEnumerable<Trace> FindTracesAsync(TraceQuery query, bool raw, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var trace in reader.FindTracesAsync(query, cancellationToken))
        {
            if (!raw) adjuster.Adjust(trace);
            yield return trace;
        }
    }

    /// <summary>Summaries of the traces a query finds.</summary>
    public IAsyncEnumerable<TraceSummary> FindSummariesAsync(TraceQuery query, CancellationToken cancellationToken) =>
        FindOutlinesAsync(query, cancellationToken).Select(TraceSummarizer.Summarize);

    /// <summary>Outlines of the traces a query finds, as adjusters leave them; whole traces are read only where that matters.</summary>
    public async IAsyncEnumerable<TraceOutline> FindOutlinesAsync(TraceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var outline in reader.FindOutlinesAsync(query, cancellationToken))
        {
            // A trace that is gone by now is told of as it was found.
            if (!summaryAdjusters.MayChange(outline) || await reader.GetTraceAsync(outline.Id, cancellationToken) is not { } trace)
            {
                yield return outline;
                continue;
            }

            summaryAdjusters.Adjust(trace);
            yield return TraceOutlines.Of(trace, outline.Arrival);
        }
    }

    /// <summary>Copies the trace to the archive; false where it is unknown.</summary>
    /// <exception cref="TraceStorageException">There is no archive.</exception>
    public async ValueTask<bool> ArchiveAsync(TraceId id, CancellationToken cancellationToken)
    {
        if (archive is null) throw new TraceStorageException("archive span storage was not configured");
        if (await GetTraceAsync(id, raw: false, cancellationToken) is not { } trace) return false;
        await archive.WriteAsync(new ReadOnlySequence<byte>(trace.ToBytes()), cancellationToken);
        return true;
    }
}
