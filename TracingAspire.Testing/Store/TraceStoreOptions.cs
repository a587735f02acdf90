namespace TracingAspire.Testing;

/// <summary>How a <see cref="TraceStore"/> waits.</summary>
public sealed record TraceStoreOptions
{
    /// <summary>How long to wait for a trace unless the call says otherwise; default 60 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long no further span may arrive for a trace to count as complete; default 1.5 s, a little more than the
    /// second for which an exporter collects spans under Aspire. Without effect where a call says <c>until</c>.
    /// </summary>
    public TimeSpan QuietTime { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The pause between two questions; default 100 ms.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Whether a trace may be complete with spans whose parent is missing; default no. For traces that lost spans on
    /// purpose, or whose first span a client made that stores none.
    /// </summary>
    public bool AllowOrphans { get; init; }
}
