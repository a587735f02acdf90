using System.Globalization;

namespace OtelCollector.Core.Server;

/// <summary>Finds the process that listens on a port, where the system lets one look: Linux's /proc.</summary>
internal static class PortHolder
{
    private const string Listening = "0A";
    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>Its ID and name, e.g. <c>4711 (jaeger)</c>; null where it cannot be found.</summary>
    public static string? Find(int port)
    {
        try
        {
            var inodes = Tables
                .Where(File.Exists)
                .SelectMany(file => File.ReadLines(file).Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(columns => columns.Length > 9 && columns[3] == Listening && Port(columns[1]) == port)
                .Select(columns => $"socket:[{columns[9]}]")
                .ToHashSet(StringComparer.Ordinal);
            return inodes.Count == 0 ? null : Directory.EnumerateDirectories("/proc").Select(d => Match(d, inodes)).FirstOrDefault(m => m is not null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Port(string localAddress) =>
        int.Parse(localAddress.AsSpan(localAddress.IndexOf(':', StringComparison.Ordinal) + 1), NumberStyles.HexNumber, null);

    private static string? Match(string process, HashSet<string> inodes)
    {
        var id = Path.GetFileName(process);
        if (!id.All(char.IsAsciiDigit))
            return null;
        try
        {
            return Directory.EnumerateFileSystemEntries(Path.Combine(process, "fd"))
                .Any(fd => File.ResolveLinkTarget(fd, returnFinalTarget: false) is { } target && inodes.Contains(target.Name))
                ? $"{id} ({File.ReadAllText(Path.Combine(process, "comm")).Trim()})"
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or gone meanwhile.
            return null;
        }
    }
}
