using Jaeger.Model;

namespace Jaeger.Adjusters;

/// <summary>The spans of a trace by parent, as numbers instead of objects; those whose ID repeats are left out and remarked on.</summary>
internal sealed class SpanTree
{
    private const int None = -1;
    private readonly List<TraceSpan> _spans;
    private readonly List<string> _hosts;
    private readonly int[] _parents;
    private readonly int[] _firstChildren;
    private readonly int[] _nextSiblings;

    /// <summary>Links the spans; <paramref name="host"/> tells the host from a resource's attributes.</summary>
    public SpanTree(Trace trace, Func<TraceAttribute[], string> host)
    {
        var count = trace.SpanCount;
        (_spans, _hosts) = (new List<TraceSpan>(count), new List<string>(count));
        var byId = new Dictionary<ulong, int>(count);
        foreach (var resource in trace.Resources)
        {
            var name = host(resource.Attributes);
            foreach (var scope in resource.Scopes)
            {
                foreach (var span in scope.Spans) Add(byId, span, name);
            }
        }

        _parents = new int[_spans.Count];
        _firstChildren = new int[_spans.Count];
        _nextSiblings = new int[_spans.Count];
        Array.Fill(_parents, None);
        Array.Fill(_firstChildren, None);
        Array.Fill(_nextSiblings, None);
        Link(byId);
    }

    /// <summary>How many spans there are.</summary>
    public int Count => _spans.Count;

    /// <summary>The spans without parent, or whose parent is not in the trace.</summary>
    public List<int> Roots { get; } = [];

    /// <summary>A span.</summary>
    public TraceSpan this[int node] => _spans[node];

    /// <summary>The host of a span; empty where it is not known.</summary>
    public string HostOf(int node) => _hosts[node];

    /// <summary>The parent; negative for a root.</summary>
    public int ParentOf(int node) => _parents[node];

    /// <summary>The first child; negative where there is none.</summary>
    public int FirstChildOf(int node) => _firstChildren[node];

    /// <summary>The next child of the same parent; negative for the last.</summary>
    public int NextSiblingOf(int node) => _nextSiblings[node];

    private void Add(Dictionary<ulong, int> byId, TraceSpan span, string host)
    {
        if (!byId.TryAdd(span.Id.Value, _spans.Count))
        {
            span.AddWarning("duplicate span IDs; skipping clock skew adjustment");
            return;
        }

        _spans.Add(span);
        _hosts.Add(host);
    }

    private void Link(Dictionary<ulong, int> byId)
    {
        for (var node = 0; node < _spans.Count; node++)
        {
            var parentId = _spans[node].ParentId;
            if (!parentId.IsEmpty && byId.TryGetValue(parentId.Value, out var parent))
            {
                _parents[node] = parent;
                _nextSiblings[node] = _firstChildren[parent];
                _firstChildren[parent] = node;
                continue;
            }

            Roots.Add(node);
            if (!parentId.IsEmpty)
                _spans[node].AddWarning($"parent span ID={parentId} is not in the trace; skipping clock skew adjustment");
        }
    }
}
