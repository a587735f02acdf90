using System.Text;

namespace TracingAspire.Testing;

/// <summary>
/// A trace as a tree, a line a span, with what is wrong below the span it is about. Of a large trace only the beginning
/// and the way to what is wrong are printed.
/// </summary>
internal sealed class TraceTree
{
    private const string Mark = "✗ ";
    private const int MostSpans = 100;
    private const int FirstSpans = 30;

    private readonly StringBuilder _text = new();
    private readonly TreeNotes _notes;
    private readonly HashSet<Span>? _shown;

    private TraceTree(Trace trace, TreeNotes notes)
    {
        _notes = notes;
        _shown = trace.Spans.Count <= MostSpans
            ? null
            : [.. trace.Spans.Take(FirstSpans), .. notes.Spans.SelectMany(span => span.Ancestors.Prepend(span))];
    }

    /// <summary>The tree with a head line.</summary>
    public static string Print(Trace trace, TreeNotes? notes = null)
    {
        var tree = new TraceTree(trace, notes ?? new TreeNotes());
        tree._text.Append($"trace {trace.TraceId}, {Count(trace.Spans.Count, "span")}, {DurationText.Of(trace.Duration)}");
        var hidden = 0;
        foreach (var top in trace.Tops)
        {
            if (tree.IsShown(top))
                tree.Append(top, first: "", rest: "");
            else
                hidden += 1 + top.Descendants.Count();
        }

        if (hidden > 0)
            tree._text.Append('\n').Append(Hidden(hidden));
        foreach (var missing in tree._notes.MissingBelow(null))
            tree._text.Append('\n').Append(Mark).Append(missing);
        return tree._text.ToString();
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static string Hidden(int count) => $"… {Count(count, "more span")}";

    private bool IsShown(Span span) => _shown?.Contains(span) ?? true;

    private void Append(Span span, string first, string rest)
    {
        _text.Append('\n').Append(first).Append(span.IsOrphan ? "(orphan) " : "").Append(SpanText.Of(span));
        var shown = span.Children.Where(IsShown).ToList();
        var hidden = span.Children.Where(child => !IsShown(child)).Sum(child => 1 + child.Descendants.Count());
        var missing = _notes.MissingBelow(span);
        var below = shown.Count + (hidden > 0 ? 1 : 0) + missing.Count;
        foreach (var note in _notes.Of(span))
            _text.Append('\n').Append(rest).Append(below > 0 ? "│  " : "   ").Append(Mark).Append(note);
        foreach (var child in shown)
        {
            var last = --below == 0;
            Append(child, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }

        foreach (var line in (IEnumerable<string>)[.. hidden > 0 ? [Hidden(hidden)] : Array.Empty<string>(), .. missing.Select(note => Mark + note)])
            _text.Append('\n').Append(rest).Append(--below == 0 ? "└─ " : "├─ ").Append(line);
    }
}
