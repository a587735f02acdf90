namespace TracingAspire.Downloads;

/// <summary>How long each wait may take before it ends in a sentence.</summary>
internal sealed record CacheTimeouts
{
    /// <summary>For the process that holds the lock of the same tool.</summary>
    public TimeSpan Lock { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>For a download that brings no byte.</summary>
    public TimeSpan Stalled { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For a whole download.</summary>
    public TimeSpan Download { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>For a local command: a tool's own set-up, a version query.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(2);
}
