namespace TracingAspire.Testing;

/// <summary>Assertions on a trace as a whole.</summary>
public static class TraceAssertions
{
    /// <summary>Every span's parent is in the trace, but for the test's own.</summary>
    /// <param name="trace">The trace.</param>
    /// <exception cref="TraceAssertionException">There are orphans; each is marked in the tree.</exception>
    public static void ShouldHaveNoOrphans(this Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        TraceAssertionException.ThrowIfAny(
            trace, trace.Orphans.Select(span => (span, $"its parent {span.ParentSpanId} is missing")), "Expected no orphans.");
    }

    /// <summary>No span has the status error.</summary>
    /// <param name="trace">The trace.</param>
    /// <exception cref="TraceAssertionException">One has; each is marked in the tree.</exception>
    public static void ShouldHaveNoErrors(this Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        TraceAssertionException.ThrowIfAny(
            trace, trace.Spans.Where(span => span.HasError).Select(span => (span, "this is an error")), "Expected no errors.");
    }

    /// <summary>These spans, and no others, have the status error.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="shapes">The spans; none for one error or more, anywhere.</param>
    /// <exception cref="TraceAssertionException">They have not, or others have.</exception>
    public static void ShouldHaveErrors(this Trace trace, params IReadOnlyList<SpanShape> shapes)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(shapes);
        var errors = trace.Spans.Where(span => span.HasError).ToList();
        if (errors.Count == 0)
            throw TraceAssertionException.Of(trace, shapes.Count == 0 ? "Expected an error, there is none." : $"Expected the error of {string.Join("; ", shapes)}, there is none.");
        if (shapes.Count == 0)
            return;
        var expected = shapes.SelectMany(trace.FindAll).ToHashSet();
        var notes = errors.Except(expected).Select(span => (span, "this error is not expected"))
            .Concat(expected.Except(errors).Select(span => (span, "expected status error")));
        TraceAssertionException.ThrowIfAny(trace, notes, $"Expected the errors of {string.Join("; ", shapes)}, and no others.");
        trace.ShouldContain([.. shapes]);
    }

    /// <summary>The trace has spans of these services and of no others.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="services">Their names, in any order.</param>
    /// <exception cref="TraceAssertionException">It has not.</exception>
    public static void ShouldHaveServices(this Trace trace, params IReadOnlyList<string> services)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(services);
        var expected = services.Order(StringComparer.Ordinal).ToList();
        if (!trace.Services.SequenceEqual(expected, StringComparer.Ordinal))
            throw TraceAssertionException.Of(trace, $"Expected the services {string.Join(", ", expected)}; they are {string.Join(", ", trace.Services)}.");
    }
}
