using System.Globalization;
using System.Text;

namespace TracingAspire.Tests.Lifecycle;

/// <summary>The running processes, from /proc.</summary>
internal static class ProcessTable
{
    /// <summary>The processes whose environment holds <paramref name="name"/>=<paramref name="value"/>.</summary>
    public static IReadOnlyList<string> WithEnvironment(string name, string value, int except) =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(entry => int.TryParse(entry, CultureInfo.InvariantCulture, out var id) && id != except)
            .Where(entry => Read($"/proc/{entry}/environ").Contains($"{name}={value}", StringComparison.Ordinal))
            .Select(entry => $"{entry} {Read($"/proc/{entry}/cmdline").Replace('\0', ' ')}")];

    private static string Read(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
