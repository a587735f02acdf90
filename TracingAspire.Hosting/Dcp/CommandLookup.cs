namespace Aspire.Hosting.Dcp;

/// <summary>Finds the program of an executable before DCP is asked to start it: DCP does not say what is wrong.</summary>
internal static class CommandLookup
{
    public static string Find(ExecutableResource executable)
    {
        var command = executable.Command;
        if (command.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || command.Contains(Path.AltDirectorySeparatorChar, StringComparison.Ordinal))
        {
            var path = Path.GetFullPath(command, executable.WorkingDirectory);
            return File.Exists(path) ? path : throw Missing(executable, $"'{path}' does not exist");
        }

        return IsInPath(command) ? command : throw Missing(executable, $"'{command}' is not in PATH");
    }

    private static bool IsInPath(string command)
    {
        string[] extensions = OperatingSystem.IsWindows()
            ? ["", .. (Environment.GetEnvironmentVariable("PATHEXT") ?? ".EXE;.CMD;.BAT").Split(';')]
            : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => extensions.Any(e => File.Exists(Path.Combine(folder, command + e))));
    }

    private static DistributedApplicationException Missing(ExecutableResource executable, string what) =>
        new($"'{executable.Name}' cannot start because {what}: install it or correct the command in the AppHost.");
}
