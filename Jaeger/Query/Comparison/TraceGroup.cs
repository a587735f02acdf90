using System.Runtime.InteropServices;
using Jaeger.Model;
using Jaeger.Storage;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Query.Comparison;

/// <summary>A group of traces by operation.</summary>
internal sealed class TraceGroup
{
    /// <summary>The most spans that are looked at.</summary>
    public const int MostSpans = 1_000_000;

    private readonly Dictionary<(string Service, string Operation), Collected> _operations = [];

    /// <summary>How many traces there are.</summary>
    public int TraceCount { get; private set; }

    /// <summary>How many spans they have.</summary>
    public int SpanCount { get; private set; }

    /// <summary>Whether traces were left out because of <see cref="MostSpans"/>.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>The services and operations in it.</summary>
    public IReadOnlyCollection<(string Service, string Operation)> Operations => _operations.Keys;

    /// <summary>Collects the traces a search finds.</summary>
    public static async Task<TraceGroup> CollectAsync(QueryService query, TraceQuery search, CancellationToken cancellationToken)
    {
        var group = new TraceGroup();
        await foreach (var trace in query.FindOutlinesAsync(search, cancellationToken))
        {
            group.IsTruncated = group.SpanCount > 0 && group.SpanCount + trace.Spans.Count > MostSpans;
            if (group.IsTruncated) break;
            group.Add(trace);
        }

        return group;
    }

    /// <summary>The statistics of an operation; null where the group does not have it.</summary>
    public OperationStatistics? Find((string Service, string Operation) operation) =>
        _operations.TryGetValue(operation, out var collected) ? OperationStatistics.Of(collected.Durations, collected.Errors) : null;

    private void Add(TraceOutline trace)
    {
        TraceCount++;
        SpanCount += trace.Spans.Count;
        foreach (var span in trace.Spans)
        {
            ref var collected = ref CollectionsMarshal.GetValueRefOrAddDefault(_operations, (span.Service, span.Name), out _);
            collected ??= new Collected();
            collected.Durations.Add(Math.Max(0, UnixNano.FromTimestamp(span.End) - UnixNano.FromTimestamp(span.Start)));
            if (span.Status == Status.Types.StatusCode.Error) collected.Errors++;
        }
    }

    private sealed class Collected
    {
        public List<long> Durations { get; } = [];

        public int Errors { get; set; }
    }
}
