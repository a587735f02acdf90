namespace TracingAspire.Downloads.Storage;

/// <summary>Puts failures of the file system and of archives into one sentence.</summary>
internal static class CacheFailure
{
    /// <summary>The sentence, or null for what is no failure of the cache (a cancellation, a defect).</summary>
    public static string? Explain(Exception failure, Tool tool, string root) => failure switch
    {
        IOException e when IsFull(e) =>
            $"{tool} cannot be installed: the disk of {root} is full. "
            + $"Make room or set {CacheRoot.Variable} to a folder on another disk, and run again.",
        UnauthorizedAccessException or IOException =>
            $"{tool} cannot be installed: the tool cache {root} cannot be used ({failure.Message.TrimEnd('.')}). "
            + $"Make it a folder you can write to or set {CacheRoot.Variable} to one, and run again.",
        InvalidDataException =>
            $"{tool} cannot be installed: its package is damaged ({failure.Message.TrimEnd('.')}). "
            + "Run again; if it stays, report it as a defect of the pinned version.",
        _ => null,
    };

    // ENOSPC 28, EDQUOT 122 (Linux) and 69 (macOS); ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL on Windows.
    private static bool IsFull(IOException e) =>
        e.HResult is 28 or 122 or 69 or unchecked((int)0x80070027) or unchecked((int)0x80070070);
}
