namespace TracingAspire.Testing;

/// <summary>
/// Assertions on durations, relative to other durations of the same trace: what holds on a laptop then holds on a slow
/// build server, too.
/// </summary>
public static class DurationAssertions
{
    /// <summary>No span takes more than this share of its parent's time.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="shareOfParent">From 0 to 1: 0.5 for half of it.</param>
    /// <param name="of">
    /// Which spans; null for all. Those of one parent count together, time that they share once: so ten short queries are
    /// as slow as a long one.
    /// </param>
    /// <exception cref="TraceAssertionException">Spans do, or no span with a parent is like <paramref name="of"/>.</exception>
    public static void ShouldBeWithin(this Trace trace, double shareOfParent, SpanShape? of = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shareOfParent);
        var spans = of is null ? trace.Spans : trace.FindAll(of);
        if (spans.Count == 0)
            throw TraceAssertionException.Of(trace, $"Expected spans {of} within {ShareText.Of(shareOfParent)} of their parent's time, there are none.");
        var families = spans.Where(span => span.Parent is not null).GroupBy(span => span.Parent!).ToList();
        if (families.Count == 0)
            throw TraceAssertionException.Of(trace, $"Expected spans {of} within {ShareText.Of(shareOfParent)} of their parent's time, none has its parent in the trace.");
        var slow = from siblings in families
                   let share = SharedTime(siblings) / siblings.Key.Duration
                   where share > shareOfParent
                   from span in siblings
                   select (span, siblings.Count() == 1
                       ? $"takes {ShareText.Of(share)} of its parent's time"
                       : $"one of {siblings.Count()} that take {ShareText.Of(share)} of their parent's time");
        TraceAssertionException.ThrowIfAny(
            trace, slow, $"Expected {(of is null ? "every span" : of.ToString())} to take at most {ShareText.Of(shareOfParent)} of its parent's time.");
    }

    /// <summary>The span takes less time than another one of its trace.</summary>
    /// <param name="span">The span.</param>
    /// <param name="other">The other span.</param>
    /// <param name="share">How much of the other's time it may take; 1 for as much.</param>
    /// <exception cref="TraceAssertionException">It takes more.</exception>
    public static void ShouldBeShorterThan(this Span span, Span other, double share = 1)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        TraceAssertionException.ThrowIfAny(
            span.Trace,
            span.Duration > other.Duration * share ? [(span, $"takes {ShareText.Of(span.Duration / other.Duration)} of that")] : [],
            $"Expected {span} to take at most {ShareText.Of(share)} of the time of {other}.");
    }

    /// <summary>The span ends before another one begins. Spans of different machines have different clocks.</summary>
    /// <param name="span">The span.</param>
    /// <param name="other">The other span.</param>
    /// <exception cref="TraceAssertionException">It ends later.</exception>
    public static void ShouldPrecede(this Span span, Span other)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(other);
        TraceAssertionException.ThrowIfAny(
            span.Trace,
            span.End > other.Start ? [(other, $"begins {DurationText.Of(span.End - other.Start)} before the end of {SpanText.Title(span.Service, span.Name)}")] : [],
            $"Expected {span} to end before {other} begins.");
    }

    /// <summary>The spans run side by side, at least for a while. Spans of different machines have different clocks.</summary>
    /// <param name="span">The span.</param>
    /// <param name="other">The other span.</param>
    /// <exception cref="TraceAssertionException">One ends before the other begins.</exception>
    public static void ShouldOverlap(this Span span, Span other)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(other);
        TraceAssertionException.ThrowIfAny(
            span.Trace,
            span.End <= other.Start || other.End <= span.Start ? [(other, $"does not overlap with {SpanText.Title(span.Service, span.Name)}")] : [],
            $"Expected {span} and {other} to run at the same time.");
    }

    /// <summary>The time in which at least one of the spans runs.</summary>
    private static TimeSpan SharedTime(IEnumerable<Span> spans)
    {
        var total = TimeSpan.Zero;
        var until = DateTimeOffset.MinValue;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (span.End > until)
            {
                total += span.End - (span.Start > until ? span.Start : until);
                until = span.End;
            }
        }

        return total;
    }
}
