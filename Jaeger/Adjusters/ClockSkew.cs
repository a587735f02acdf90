using Jaeger.GoFormats;
using Jaeger.Model;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Adjusters;

/// <summary>
/// Moves spans of a host whose clock differs from its caller's so that they fit into the calling span; with a
/// maximum of 0 (nanoseconds) it only remarks on them. Span IDs have to be unique before.
/// </summary>
internal sealed class ClockSkew(long maximum) : IAdjuster
{
    /// <inheritdoc/>
    public void Adjust(Trace trace)
    {
        var nodes = new Dictionary<SpanId, Node>();
        foreach (var resource in trace.Resources)
        {
            var host = HostOf(resource.Attributes);
            foreach (var span in resource.Scopes.SelectMany(s => s.Spans))
            {
                if (!nodes.TryAdd(span.Id, new Node(span, host)))
                    span.AddWarning("duplicate span IDs; skipping clock skew adjustment");
            }
        }

        // A stack of its own: a trace can be deeper than the call stack. Spans on a cycle have no root and stay.
        var pending = new Stack<Step>();
        foreach (var root in Link(nodes)) pending.Push(new Step(root, Parent: null, Delta: 0, root.Host));
        while (pending.TryPop(out var step))
        {
            var (node, parent, delta, host) = step;
            if (parent is not null && (node.Host.Length == 0 || !string.Equals(node.Host, host, StringComparison.Ordinal)))
                (delta, host) = (DeltaOf(node.Span, parent.Span), node.Host);
            Apply(node.Span, delta);
            foreach (var child in node.Children) pending.Push(new Step(child, node, delta, host));
        }
    }

    private static List<Node> Link(Dictionary<SpanId, Node> nodes)
    {
        var roots = new List<Node>();
        foreach (var node in nodes.Values)
        {
            if (node.Span.ParentId.IsEmpty)
            {
                roots.Add(node);
            }
            else if (nodes.TryGetValue(node.Span.ParentId, out var parent))
            {
                parent.Children.Add(node);
            }
            else
            {
                node.Span.AddWarning($"parent span ID={node.Span.ParentId} is not in the trace; skipping clock skew adjustment");
                roots.Add(node);
            }
        }

        return roots;
    }

    private static long DeltaOf(TraceSpan child, TraceSpan parent)
    {
        var (parentStart, parentEnd) = (UnixNano.FromTimestamp(parent.Start), UnixNano.FromTimestamp(parent.End));
        var (childStart, childEnd) = (UnixNano.FromTimestamp(child.Start), UnixNano.FromTimestamp(child.End));
        var (parentDuration, childDuration) = (parentEnd - parentStart, childEnd - childStart);

        // A child that outlasts its parent is asynchronous or was given up on: only an early start is wrong.
        if (childDuration > parentDuration) return childStart < parentStart ? parentStart - childStart : 0;
        if (childStart >= parentStart && childEnd <= parentEnd) return 0;

        // The network is taken to need the same time there and back.
        return parentStart + ((parentDuration - childDuration) / 2) - childStart;
    }

    private void Apply(TraceSpan span, long delta)
    {
        if (delta == 0) return;
        if (Int128.Abs(delta) > maximum)
        {
            span.AddWarning(maximum == 0
                ? $"clock skew adjustment disabled; not applying calculated delta of {GoDuration.Format(delta)}"
                : $"max clock skew adjustment delta of {GoDuration.Format(maximum)} exceeded; not applying calculated delta of {GoDuration.Format(delta)}");
            return;
        }

        span.Start = UnixNano.Shift(span.Start, delta);
        span.End = UnixNano.Shift(span.End, delta);
        span.Events = [.. span.Events.Select(e => Moved(e, delta))];
        span.AddWarning($"This span's timestamps were adjusted by {GoDuration.Format(delta)}");
    }

    private static Span.Types.Event Moved(Span.Types.Event stored, long delta)
    {
        var moved = new Span.Types.Event
        {
            TimeUnixNano = UnixNano.Shift(stored.TimeUnixNano, delta),
            Name = stored.Name,
            DroppedAttributesCount = stored.DroppedAttributesCount,
        };
        moved.Attributes.AddRange(stored.Attributes);
        return moved;
    }

    private static string HostOf(IReadOnlyList<KeyValue> attributes)
    {
        if (Attributes.Find(attributes, "host.id") is { } id) return id.Value?.StringValue ?? "";
        var ip = Attributes.Find(attributes, "host.ip")?.Value;
        if (ip?.ValueCase == AnyValue.ValueOneofCase.StringValue) return ip.StringValue;
        if (ip?.ValueCase == AnyValue.ValueOneofCase.ArrayValue && ip.ArrayValue.Values.Count > 0)
            return AttributeText.Of(ip.ArrayValue.Values[0]);
        return Attributes.FindString(attributes, "host.name");
    }

    private sealed record Node(TraceSpan Span, string Host)
    {
        public List<Node> Children { get; } = [];
    }

    private sealed record Step(Node Node, Node? Parent, long Delta, string Host);
}
