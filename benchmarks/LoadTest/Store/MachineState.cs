using System.Globalization;
using System.Runtime.InteropServices;

namespace TracingAspire.Benchmarks.LoadTest.Store;

/// <summary>What else has to be known about a measurement.</summary>
internal static class MachineState
{
    private const double Gigabyte = 1024 * 1024 * 1024;

    /// <summary>Machine, runtime, commit (variable LOAD_COMMIT) and command line (LOAD_COMMAND).</summary>
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Cpu()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gigabyte:0} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}\n\nCommit {Variable("LOAD_COMMIT")}, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC: `{Variable("LOAD_COMMAND")}`\n");

    public static string Load(string when) => $"Load average {when}: {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])}";

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "unknown";

    private static string Cpu() => File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown processor";
}
