namespace TracingAspire.Testing;

/// <summary>Says what was waited for in vain, why it is not complete, and what there is.</summary>
internal static class TraceWaitReport
{
    private const int ShownTraces = 5;
    private static readonly TimeSpan LastQuestion = TimeSpan.FromSeconds(5);

    /// <summary>The exception for a wait that is over.</summary>
    public static async Task<TraceTimeoutException> ReportAsync(this TraceWait wait, string what, string? condition, JaegerClient jaeger)
    {
        List<string> lines = [$"Waited {DurationText.Of(wait.Timeout)} for {what} in {jaeger.Address}."];
        if (wait.LastError is { } error)
            lines.Add($"Jaeger did not answer: {error.Message}");
        if (wait.Last.Count == 0)
            lines.Add(wait.LastError is null ? await DescribeStoreAsync(jaeger) : "Nothing was found.");
        else
            lines.Add(WhyIncomplete(wait, condition));
        lines.AddRange(wait.Last.TakeLast(ShownTraces).Select(trace => "\n" + Print(trace)));
        if (wait.Last.Count > ShownTraces)
            lines.Add($"… and {wait.Last.Count - ShownTraces} more traces.");
        return new TraceTimeoutException(string.Join('\n', lines), wait.Last, wait.LastError);
    }

    private static string WhyIncomplete(TraceWait wait, string? condition)
    {
        var orphans = wait.Last.Sum(trace => trace.Orphans.Count);
        if (orphans > 0 && !wait.AllowsOrphans)
        {
            return $"It is not complete: {orphans} {(orphans == 1 ? "span has a parent" : "spans have parents")} that never arrived. "
                + "Where the parent is the caller's own span, find the trace by its TraceContext.";
        }

        return condition is null ? "Spans kept arriving." : $"This never held: {condition}";
    }

    private static async Task<string> DescribeStoreAsync(JaegerClient jaeger)
    {
        using var timeout = new CancellationTokenSource(LastQuestion);
        try
        {
            var services = await jaeger.GetServicesAsync(timeout.Token);
            return services.Count == 0
                ? "Nothing was found; Jaeger has no traces at all: do the services export theirs?"
                : $"Nothing was found; Jaeger has traces of: {string.Join(", ", services)}.";
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return "Nothing was found.";
        }
    }

    private static string Print(Trace trace)
    {
        var notes = new TreeNotes();
        foreach (var orphan in trace.Orphans)
            notes.Add(orphan, $"its parent {orphan.ParentSpanId} is missing");
        return TraceTree.Print(trace, notes);
    }
}
