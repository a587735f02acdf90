using System.Text;
using Jaeger.GoFormats;
using Jaeger.Model;

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
        var tree = new SpanTree(trace, Host);
        var deltas = new long[tree.Count];

        // A stack of its own: a trace can be deeper than the call stack. Spans on a cycle have no root and stay.
        var pending = new Stack<int>();
        foreach (var root in tree.Roots) pending.Push(root);
        while (pending.TryPop(out var node))
        {
            var parent = tree.ParentOf(node);
            if (parent >= 0)
            {
                var (host, parentHost) = (tree.HostOf(node), tree.HostOf(parent));
                deltas[node] = host.Length == 0 || !string.Equals(host, parentHost, StringComparison.Ordinal)
                    ? Delta(tree[node], tree[parent])
                    : deltas[parent];
            }

            if (deltas[node] != 0) Apply(tree[node], deltas[node]);
            for (var child = tree.FirstChildOf(node); child >= 0; child = tree.NextSiblingOf(child)) pending.Push(child);
        }
    }

    private static long Delta(TraceSpan child, TraceSpan parent)
    {
        var (parentStart, parentEnd) = (UnixNano.FromOtlp(parent.Start), UnixNano.FromOtlp(parent.End));
        var (childStart, childEnd) = (UnixNano.FromOtlp(child.Start), UnixNano.FromOtlp(child.End));
        var (parentDuration, childDuration) = (UnixNano.Between(parentStart, parentEnd), UnixNano.Between(childStart, childEnd));

        // A child that outlasts its parent is asynchronous or was given up on: only an early start is wrong.
        if (childDuration > parentDuration) return childStart < parentStart ? UnixNano.Between(childStart, parentStart) : 0;
        if (childStart >= parentStart && childEnd <= parentEnd) return 0;

        // The network is taken to need the same time there and back.
        var latency = unchecked(parentDuration - childDuration) / 2;
        return UnixNano.Saturate((Int128)parentStart + latency - childStart);
    }

    private void Apply(TraceSpan span, long delta)
    {
        if (Int128.Abs(delta) > maximum)
        {
            span.AddWarning(maximum == 0
                ? $"clock skew adjustment disabled; not applying calculated delta of {GoDuration.Format(delta)}"
                : $"max clock skew adjustment delta of {GoDuration.Format(maximum)} exceeded; not applying calculated delta of {GoDuration.Format(delta)}");
            return;
        }

        span.Start = UnixNano.Shift(span.Start, delta);
        span.End = UnixNano.Shift(span.End, delta);
        foreach (var e in span.Events) e.Time = UnixNano.Shift(e.Time, delta);
        span.AddWarning($"This span's timestamps were adjusted by {GoDuration.Format(delta)}");
    }

    private static string Host(TraceAttribute[] attributes)
    {
        if (TraceAttributes.Find(attributes, "host.id"u8) is { } id) return Encoding.UTF8.GetString(id.Text.Span);
        var ip = TraceAttributes.Find(attributes, "host.ip"u8)?.Decode() ?? default;
        if (ip.Kind == ValueKind.Text) return Encoding.UTF8.GetString(ip.Content.Span);
        if (ip.Kind == ValueKind.List && ip.Items is [var first, ..]) return AttributeText.Of(first);
        return TraceAttributes.Find(attributes, "host.name"u8) is { } name ? Encoding.UTF8.GetString(name.Text.Span) : "";
    }
}
