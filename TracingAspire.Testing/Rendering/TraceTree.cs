using System.Text;

namespace TracingAspire.Testing;

/// <summary>A trace as a tree, a line a span, with what is wrong below the span it is about.</summary>
internal static class TraceTree
{
    private const string Mark = "✗ ";

    /// <summary>The tree with a head line.</summary>
    public static string Print(Trace trace, TreeNotes? notes = null)
    {
        var spans = trace.Spans.Count == 1 ? "1 span" : $"{trace.Spans.Count} spans";
        var text = new StringBuilder($"trace {trace.TraceId}, {spans}, {DurationText.Of(trace.Duration)}");
        notes ??= new TreeNotes();
        foreach (var top in trace.Tops)
            Append(text, top, notes, first: "", rest: "");
        foreach (var missing in notes.MissingBelow(null))
            text.Append('\n').Append(Mark).Append(missing);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Span span, TreeNotes notes, string first, string rest)
    {
        text.Append('\n').Append(first).Append(span.IsOrphan ? "(orphan) " : "").Append(SpanText.Of(span));
        var missing = notes.MissingBelow(span);
        var below = span.Children.Count + missing.Count;
        foreach (var note in notes.Of(span))
            text.Append('\n').Append(rest).Append(below > 0 ? "│  " : "   ").Append(Mark).Append(note);
        foreach (var child in span.Children)
        {
            var last = --below == 0;
            Append(text, child, notes, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }

        foreach (var note in missing)
            text.Append('\n').Append(rest).Append(--below == 0 ? "└─ " : "├─ ").Append(Mark).Append(note);
    }
}
