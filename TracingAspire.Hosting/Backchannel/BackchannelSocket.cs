using System.Globalization;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace Aspire.Hosting.Backchannel;

/// <summary>Where the aspire command line looks for running AppHosts: a socket named by the project file and the process.</summary>
internal static class BackchannelSocket
{
    private const int RandomBytes = 6;

    /// <summary>A path nobody uses; sockets of runs of the same AppHost that crashed are removed.</summary>
    public static string Prepare(string appHostFile, string home)
    {
        var folder = Path.Combine(home, ".aspire", "cli", "bch");
        Directory.CreateDirectory(folder);
        var id = IdOf(appHostFile);
        foreach (var left in Directory.GetFiles(folder, $"{id}*").Where(IsOrphan))
            File.Delete(left);
        return Path.Combine(folder, $"{id}{ToText(RandomNumberGenerator.GetBytes(RandomBytes))}.{Environment.ProcessId}");
    }

    /// <summary>What the command line calls an AppHost.</summary>
    public static string IdOf(string appHostFile) =>
        ToText(XxHash3.Hash(Encoding.UTF8.GetBytes(OperatingSystem.IsWindows() ? appHostFile.ToUpperInvariant() : appHostFile)));

    /// <summary>The project file, as the command line finds it: without symbolic links.</summary>
    public static string ProjectFile(string directory, string applicationName)
    {
        var named = Path.Combine(directory, applicationName + ".csproj");
        var file = File.Exists(named) || !Directory.Exists(directory) ? named : Directory.GetFiles(directory, "*.csproj").FirstOrDefault() ?? named;
        return File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file);
    }

    private static bool IsOrphan(string path)
    {
        if (!int.TryParse(Path.GetExtension(path).AsSpan().TrimStart('.'), CultureInfo.InvariantCulture, out var id))
            return false;
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string ToText(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
