using System.Text;

namespace TracingAspire.Testing;

/// <summary>A trace without IDs and times, the same text for every run that did the same.</summary>
internal static class TraceSnapshot
{
    /// <summary>The text, ending in a line feed.</summary>
    public static string Of(Trace trace, TraceSnapshotOptions options) =>
        string.Concat(Ordered(trace.Tops.Select(top => Node.Of(top, options)), options).Select(node => node.Print("", "")));

    private static IEnumerable<Node> Ordered(IEnumerable<Node> nodes, TraceSnapshotOptions options) =>
        options.KeepOrder ? nodes : nodes.OrderBy(node => node.Print("", ""), StringComparer.Ordinal);

    private static string Title(Span span)
    {
        var message = span.StatusMessage.Length == 0 ? "" : $": {SnapshotValue.Scrub(span.StatusMessage)}";
        var status = span.Status is SpanStatus.Unset ? "" : $", {span.Status.ToString().ToLowerInvariant()}{message}";
        return $"{(span.IsOrphan ? "(orphan) " : "")}{SpanText.Title(span.Service, SnapshotValue.Scrub(span.Name))} ({SpanText.KindOf(span.Kind)}{status})";
    }

    private static IEnumerable<string> Details(Span span, TraceSnapshotOptions options)
    {
        foreach (var line in Attributes(span.Attributes, options))
            yield return line;
        foreach (var occurred in span.Events)
        {
            yield return $"event {SnapshotValue.Scrub(occurred.Name)}";
            foreach (var line in Attributes(occurred.Attributes, options))
                yield return "  " + line;
        }

        foreach (var link in span.Links)
        {
            yield return link.TraceId == span.TraceId ? "link within the trace" : "link to another trace";
            foreach (var line in Attributes(link.Attributes, options))
                yield return "  " + line;
        }
    }

    private static IEnumerable<string> Attributes(SpanAttributes attributes, TraceSnapshotOptions options) =>
        attributes.Where(attribute => !options.Omit.Any(pattern => Wildcard.Matches(pattern, attribute.Key)))
            .Select(attribute => $"{attribute.Key} = {SnapshotValue.Of(attribute.Key, attribute.Value, options)}");

    private sealed record Node(string Title, IReadOnlyList<string> Details, IReadOnlyList<Node> Children)
    {
        public static Node Of(Span span, TraceSnapshotOptions options) => new(
            TraceSnapshot.Title(span),
            [.. TraceSnapshot.Details(span, options)],
            [.. Ordered(span.Children.Select(child => Of(child, options)), options)]);

        public string Print(string first, string rest)
        {
            var text = new StringBuilder().Append(first).Append(Title).Append('\n');
            foreach (var detail in Details)
                text.Append(rest).Append(Children.Count > 0 ? "│    " : "     ").Append(detail).Append('\n');
            for (var child = 0; child < Children.Count; child++)
            {
                var last = child == Children.Count - 1;
                text.Append(Children[child].Print(rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  ")));
            }

            return text.ToString();
        }
    }
}
