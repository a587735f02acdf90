using System.Runtime.InteropServices;
using Jaeger.Model;
using Jaeger.Storage;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>Counts the calls between services; one pass finds the services of all spans, one looks the parents up.</summary>
internal sealed class CallCount
{
    private readonly Dictionary<(string Parent, string Child), ulong> _calls = [];
    private readonly Dictionary<SpanId, string> _services = [];

    /// <summary>The counts so far, sorted by parent and child.</summary>
    public IReadOnlyList<DependencyLink> Links =>
    [
        .. _calls
            .Select(c => new DependencyLink(c.Key.Parent, c.Key.Child, c.Value))
            .OrderBy(l => l.Parent, StringComparer.Ordinal)
            .ThenBy(l => l.Child, StringComparer.Ordinal),
    ];

    /// <summary>Adds the calls within a trace: every span whose parent is in it too.</summary>
    public void Add(StoredTrace trace)
    {
        _services.Clear();
        var batches = trace.Batches.Span;
        foreach (var batch in batches)
        {
            foreach (var span in batch.Spans) _services.TryAdd(SpanId.FromBytes(span.SpanId.Span), batch.Resource.ServiceName);
        }

        foreach (var batch in batches)
        {
            foreach (var span in batch.Spans)
            {
                var parent = SpanId.FromBytes(span.ParentSpanId.Span);
                if (parent.IsEmpty || !_services.TryGetValue(parent, out var service)) continue;
                CollectionsMarshal.GetValueRefOrAddDefault(_calls, (service, batch.Resource.ServiceName), out _)++;
            }
        }
    }
}
