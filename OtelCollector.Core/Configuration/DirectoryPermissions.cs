namespace OtelCollector.Core.Configuration;

/// <summary>The setting <c>directory_permissions</c>: octal, as chmod takes it.</summary>
internal static class DirectoryPermissions
{
    /// <summary>Reads the setting; an error in the original's wording where it is none.</summary>
    public static UnixFileMode Parse(string octal, out string? error)
    {
        error = null;
        if (octal.Length == 0 || octal.Length > 10 || !octal.All(c => c is >= '0' and <= '7'))
            error = "directory_permissions value must be a valid octal representation";
        else if (octal.Aggregate(0L, (sum, c) => (sum * 8) + (c - '0')) is var bits && bits > 0x1FF)
            error = "directory_permissions contain invalid bits for file access";
        else
            return (UnixFileMode)bits;
        return UnixFileMode.None;
    }

    /// <summary>Creates the directory and those above it; less the process's umask.</summary>
    public static void Create(string directory, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, mode);
    }
}
