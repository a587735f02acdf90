namespace TracingAspire.Downloads.Recipes;

/// <summary>One installation under way: where it may write, what it reports, how it fails.</summary>
internal sealed class Installation(
    Tool tool,
    ToolPlatform platform,
    HostEnvironment environment,
    CacheTimeouts timeouts,
    string staging,
    IProgress<ToolProgress>? progress)
{
    public ToolPlatform Platform => platform;

    public HostEnvironment Environment => environment;

    public CacheTimeouts Timeouts => timeouts;

    /// <summary>The folder that becomes the tool's once all of it is there.</summary>
    public string Target { get; } = Directory.CreateDirectory(Path.Combine(staging, "tool")).FullName;

    /// <summary>An empty folder that is gone after the installation.</summary>
    public string CreateScratchDirectory(string name)
    {
        var path = Path.Combine(staging, $"{name}-{Path.GetRandomFileName()}");
        return Directory.CreateDirectory(path).FullName;
    }

    public void Report(ToolPhase phase, string? detail = null) => progress?.Report(new(tool, phase, Detail: detail));

    /// <summary>A callback that reports the bytes of one phase.</summary>
    public Action<long> Progress(ToolPhase phase, long totalBytes, string detail)
    {
        progress?.Report(new(tool, phase, 0, totalBytes, detail));
        var reported = 0L;
        return bytes =>
        {
            // Often enough for a smooth figure, not once a buffer.
            if (bytes - reported < (totalBytes / 200) + 1 && bytes != totalBytes)
                return;
            reported = bytes;
            progress?.Report(new(tool, phase, bytes, totalBytes, detail));
        };
    }

    public ToolException Failure(string reason, string remedy) =>
        new($"{tool} cannot be installed: {reason}. {remedy}.");
}
