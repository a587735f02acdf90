namespace TracingAspire.Testing;

/// <summary>Assertions on the shape of a trace.</summary>
public static class ShapeAssertions
{
    /// <summary>
    /// The whole trace is these roots with the children their shapes name, no more and no less; orphans count as roots
    /// that are not expected. Siblings may come in any order.
    /// </summary>
    /// <param name="trace">The trace.</param>
    /// <param name="roots">The roots.</param>
    /// <exception cref="TraceAssertionException">It is not; the differences are marked in the tree.</exception>
    public static void ShouldMatch(this Trace trace, params IReadOnlyList<SpanShape> roots)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(roots);
        ThrowIfDifferent(trace, new ShapeAssignment(roots, trace.Tops, exact: true, strict: true), "The trace has not the expected shape");
    }

    /// <summary>These spans are somewhere in the trace, with the children their shapes name; others may be there, too.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="shapes">The spans, each another one; one or more.</param>
    /// <exception cref="TraceAssertionException">One is not; what differs is marked where the trace comes closest.</exception>
    /// <exception cref="ArgumentException">No span is named: that would hold for every trace.</exception>
    public static void ShouldContain(this Trace trace, params IReadOnlyList<SpanShape> shapes)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(shapes);
        if (shapes.Count == 0)
            throw new ArgumentException("Name a span at least: every trace contains no spans.", nameof(shapes));
        ThrowIfDifferent(
            trace,
            new ShapeAssignment(shapes, trace.Spans, exact: false, strict: false),
            $"Expected somewhere in the trace: {string.Join("; ", shapes.Select(ShapeText.Whole))}");
    }

    /// <summary>No span of the trace is like this.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="shape">The span, with the children its shape names.</param>
    /// <exception cref="TraceAssertionException">One is; each is marked in the tree.</exception>
    public static void ShouldNotContain(this Trace trace, SpanShape shape)
    {
        ArgumentNullException.ThrowIfNull(trace);
        TraceAssertionException.ThrowIfAny(
            trace, trace.FindAll(shape).Select(span => (span, "not expected")), $"Expected nowhere in the trace: {ShapeText.Whole(shape)}");
    }

    private static void ThrowIfDifferent(Trace trace, ShapeAssignment assignment, string message)
    {
        if (assignment.Cost == 0)
            return;
        var notes = new TreeNotes();
        assignment.Mark(notes, parent: null);
        throw TraceAssertionException.Of(trace, $"{message}: {(notes.Count == 1 ? "1 difference" : $"{notes.Count} differences")}.", notes);
    }
}
