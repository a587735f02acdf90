namespace TracingAspire.Downloads;

/// <summary>What is being done for a tool.</summary>
public enum ToolPhase
{
    /// <summary>Another process installs the same tool.</summary>
    Waiting,

    /// <summary>A package comes over the network.</summary>
    Downloading,

    /// <summary>The checksum of a package is computed.</summary>
    Verifying,

    /// <summary>Files are written from a package.</summary>
    Extracting,

    /// <summary>The tool's own set-up runs.</summary>
    Installing,

    /// <summary>The tool is complete in the cache.</summary>
    Done,
}

/// <summary>One step of progress.</summary>
/// <param name="Tool">The tool being fetched.</param>
/// <param name="Phase">What is being done.</param>
/// <param name="Bytes">Bytes handled so far in this phase; 0 where the phase does not count bytes.</param>
/// <param name="TotalBytes">Bytes this phase has to handle, or null where unknown.</param>
/// <param name="Detail">The package, file or wait this step is about, or null.</param>
public sealed record ToolProgress(Tool Tool, ToolPhase Phase, long Bytes = 0, long? TotalBytes = null, string? Detail = null);
