using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace TracingAspire.Testing;

/// <summary>The spans of one trace as a tree.</summary>
public sealed class Trace
{
    private readonly string? _caller;

    internal Trace(IEnumerable<Span> spans, string? caller = null)
    {
        _caller = caller;
        var (first, tops) = SpanTree.Grow([.. spans]);
        Tops = tops;
        Spans = [.. tops.SelectMany(top => top.Descendants.Prepend(top))];
        TraceId = first.TraceId;
        foreach (var span in Spans)
            span.Trace = this;
    }

    /// <summary>The trace's ID: 32 lower-case hexadecimal digits.</summary>
    public string TraceId { get; }

    /// <summary>Every span, in the order of the printed tree: a span, then its children by start.</summary>
    public IReadOnlyList<Span> Spans { get; }

    /// <summary>
    /// The spans where the trace begins: those without a parent, and those whose parent is the test itself
    /// (<see cref="TraceContext"/>).
    /// </summary>
    public IReadOnlyList<Span> Roots => [.. Tops.Where(span => !span.IsOrphan)];

    /// <summary>The spans whose parent the trace lacks.</summary>
    public IReadOnlyList<Span> Orphans => [.. Tops.Where(span => span.IsOrphan)];

    /// <summary>The only root.</summary>
    /// <exception cref="TraceAssertionException">There is none, or there are several.</exception>
    public Span Root => Roots is [var only] ? only : throw TraceAssertionException.Of(this, $"Expected one root, there are {Roots.Count}.");

    /// <summary>The names of the services, in ordinal order.</summary>
    public IReadOnlyList<string> Services => [.. Spans.Select(span => span.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>When the first span began.</summary>
    public DateTimeOffset Start => Spans.Min(span => span.Start);

    /// <summary>From the start of the first span to the end of the last.</summary>
    public TimeSpan Duration => Spans.Max(span => span.End) - Start;

    /// <summary>Roots and orphans by start.</summary>
    internal IReadOnlyList<Span> Tops { get; }

    /// <summary>Reads traces from OTLP JSON, wherever in the document its <c>resourceSpans</c> are.</summary>
    /// <param name="json">What Jaeger's api_v3, the Aspire dashboard's telemetry API or an OTLP file holds.</param>
    /// <returns>The traces by start; none where the document has no span.</returns>
    /// <exception cref="JsonException">It is not JSON, or not OTLP.</exception>
    public static IReadOnlyList<Trace> ParseOtlpJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return OtlpJson.ReadTraces(Encoding.UTF8.GetBytes(json), caller: null);
    }

    /// <summary>Whether a span of that shape is anywhere: what a test may wait for.</summary>
    /// <param name="shape">What is asked of the span, its children included.</param>
    public bool Contains(SpanShape shape) => FindAll(shape).Count > 0;

    /// <summary>The only span of that shape, wherever it is.</summary>
    /// <param name="shape">What is asked of the span, its children included.</param>
    /// <exception cref="TraceAssertionException">There is none, or there are several.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "It is what LINQ's Single is, and not the number.")]
    public Span Single(SpanShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return FindAll(shape) switch
        {
            [var only] => only,
            [] => throw NotFound(shape),
            var several => throw TraceAssertionException.Of(
                this, $"Expected one span {shape}, there are {several.Count}.", several.Select(span => (span, "one of several"))),
        };
    }

    /// <summary>The spans of that shape, wherever they are; none is no error.</summary>
    /// <param name="shape">What is asked of each span, its children included.</param>
    public IReadOnlyList<Span> FindAll(SpanShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return [.. Spans.Where(span => ShapeComparison.Of(shape, span, exact: false).Matches)];
    }

    private TraceAssertionException NotFound(SpanShape shape)
    {
        var notes = new TreeNotes();
        new ShapeAssignment([shape.AtLeast(1)], Spans, exact: false, strict: false).Mark(notes, parent: null);
        return TraceAssertionException.Of(this, $"Expected one span {ShapeText.Whole(shape)}, there is none.", notes);
    }

    /// <summary>The trace as a tree, a line a span.</summary>
    public override string ToString() => TraceTree.Print(this);

    /// <summary>Whether a span ID is that of the test which made the request: it is never stored.</summary>
    internal bool IsCaller(string spanId) => spanId == _caller || TraceContext.IsOfATest(spanId);
}
