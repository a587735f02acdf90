namespace TracingAspire.Downloads.Storage;

/// <summary>Looks whether an installation fits before anything is downloaded.</summary>
internal static class FreeSpace
{
    /// <summary>Compares the free space of the disk with what the tool needs.</summary>
    /// <exception cref="ToolException">It does not fit.</exception>
    public static void Require(string root, Tool tool)
    {
        var needed = tool.Recipe.PeakBytes;
        if (Find(root) is { } free && free < needed)
        {
            throw new ToolException(
                $"{tool} cannot be installed: it needs {needed / 1_000_000} MB in {root}, where {free / 1_000_000} MB are "
                + $"free. Make room or set {CacheRoot.Variable} to a folder on another disk, and run again.");
        }
    }

    private static long? Find(string root)
    {
        try
        {
            return new DriveInfo(root).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Some file systems do not tell; writing does.
            return null;
        }
    }
}
