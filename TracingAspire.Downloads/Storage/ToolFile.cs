namespace TracingAspire.Downloads.Storage;

/// <summary>One file of a complete tool folder.</summary>
/// <param name="Path">Its path under the folder, with forward slashes.</param>
/// <param name="Size">Its bytes; 0 for a link.</param>
/// <param name="Link">Where it points to, if it is a link.</param>
/// <param name="Executable">Whether it may be executed (always false on Windows).</param>
internal sealed record ToolFile(string Path, long Size = 0, string? Link = null, bool Executable = false)
{
    public static ToolFile Describe(string directory, FileInfo file)
    {
        var path = System.IO.Path.GetRelativePath(directory, file.FullName).Replace('\\', '/');
        return file.LinkTarget is { } target
            ? new(path, Link: target)
            : new(path, file.Length, Executable: IsExecutable(file.FullName));
    }

    public bool IsIntact(string directory)
    {
        var file = new FileInfo(System.IO.Path.Combine(directory, Path));
        if (Link is not null)
            return file.LinkTarget == Link && file.ResolveLinkTarget(returnFinalTarget: true)!.Exists;
        return file.Exists && file.LinkTarget is null && file.Length == Size && Executable == IsExecutable(file.FullName);
    }

    private static bool IsExecutable(string path) => !OperatingSystem.IsWindows() && HostEnvironment.IsExecutable(path);
}
