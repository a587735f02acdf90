using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Dcp;

/// <summary>The processes of one DCP: API server and controllers, known by their session folder, and their children.</summary>
/// <remarks>Where /proc is missing this is empty, and only the session folder tells whether DCP has ended.</remarks>
internal static class DcpProcessTree
{
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    /// <summary>The process IDs, parents before children.</summary>
    public static IReadOnlyList<int> Find(DcpSession session)
    {
        if (!OperatingSystem.IsLinux())
            return [];
        var all = Directory.EnumerateDirectories("/proc")
            .Where(directory => char.IsAsciiDigit(directory[6]))
            .Select(directory => int.Parse(directory.AsSpan(6), CultureInfo.InvariantCulture))
            .ToList();
        var found = all.Where(id => Read(id, "cmdline").Contains(session.Folder, StringComparison.Ordinal)).ToList();
        var parents = all.ToDictionary(id => id, ParentOf);
        for (var i = 0; i < found.Count; i++)
            found.AddRange(all.Where(id => parents[id] == found[i] && !found.Contains(id)));
        return found;
    }

    /// <summary>Ends what is left, once nothing that DCP ran is alive. Completes when its ports are free again.</summary>
    public static async Task KillAsync(DcpSession session)
    {
        var found = Find(session);
        foreach (var id in found)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception ex) when (ex is ArgumentException or InvalidOperationException or Win32Exception)
            {
                // It has just ended by itself.
            }
        }

        // A process holds its files until the last; one that only waits for its parent to ask for its end holds none.
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < ExitTimeout && found.Any(IsAlive);)
            await Task.Delay(Poll);
    }

    private static bool IsAlive(int id) => StatOf(id) is [not ("Z" or "X"), ..];

    // "pid (name) state ppid ...": the name may hold anything, also parentheses.
    private static int ParentOf(int id) =>
        StatOf(id) is [not "Z", var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    private static string[] StatOf(int id)
    {
        var stat = Read(id, "stat");
        return stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
