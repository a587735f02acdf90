namespace TracingAspire.Downloads;

/// <summary>Environment variables and the executables they lead to; a value of its own so that tests need not change the process.</summary>
internal sealed class HostEnvironment(Func<string, string?> variable)
{
    public static HostEnvironment Current { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>The variable's value, or null where it is unset or empty.</summary>
    public string? this[string name] => variable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The full path of the first executable of one of these names on PATH, or null.</summary>
    public string? FindExecutable(params ReadOnlySpan<string> names)
    {
        foreach (var folder in (this["PATH"] ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in names)
            {
                var path = Path.Combine(folder, name);
                if (IsExecutable(path))
                    return Path.GetFullPath(path);
            }
        }

        return null;
    }

    public static bool IsExecutable(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path)
                & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None);
}
