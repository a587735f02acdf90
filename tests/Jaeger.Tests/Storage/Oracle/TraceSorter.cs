using Jaeger.Model;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>Cuts what arrived in one request into batches by trace, in the order the traces appear.</summary>
internal sealed class TraceSorter
{
    private readonly Dictionary<TraceId, List<SpanBatch>> _batches = [];

    /// <summary>The traces of the request with their batches.</summary>
    public IEnumerable<KeyValuePair<TraceId, List<SpanBatch>>> Traces => _batches;

    /// <summary>Sorts the spans of a whole request.</summary>
    public static TraceSorter Sort(IReadOnlyList<ResourceSpans> request)
    {
        var sorter = new TraceSorter();
        foreach (var resourceSpans in request)
        {
            var resource = new StoredResource(resourceSpans);
            foreach (var scopeSpans in resourceSpans.ScopeSpans)
            {
                var scope = new StoredScope(scopeSpans);
                foreach (var span in scopeSpans.Spans) sorter.Add(resource, scope, span);
            }
        }

        return sorter;
    }

    private void Add(StoredResource resource, StoredScope scope, Span span)
    {
        var id = TraceId.FromBytes(span.TraceId.Span);
        if (!_batches.TryGetValue(id, out var batches)) _batches[id] = batches = [];
        if (batches.Count == 0 || !ReferenceEquals(batches[^1].Scope, scope)) batches.Add(new SpanBatch(resource, scope));
        batches[^1].Spans.Add(span);
    }
}
