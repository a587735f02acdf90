using System.Globalization;

namespace TracingAspire.Benchmarks.LoadTest.Processes;

/// <summary>What a process has used so far, from /proc.</summary>
/// <param name="Cpu">Processor time, user and kernel.</param>
/// <param name="Resident">Resident memory now, in bytes.</param>
/// <param name="PeakResident">The most it ever had, in bytes.</param>
internal sealed record ProcessUsage(TimeSpan Cpu, long Resident, long PeakResident)
{
    private const int UserTime = 11;
    private const double TicksPerSecond = 100;

    /// <summary>Reads the figures; null where the process is gone.</summary>
    public static ProcessUsage? Read(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = Number(fields[UserTime]) + Number(fields[UserTime + 1]);
            var status = File.ReadAllLines($"/proc/{processId}/status");
            return new ProcessUsage(
                TimeSpan.FromSeconds(ticks / TicksPerSecond), Kilobytes(status, "VmRSS:"), Kilobytes(status, "VmHWM:"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long Kilobytes(string[] status, string name)
    {
        var line = Array.Find(status, line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : Number(line[name.Length..].Replace("kB", string.Empty, StringComparison.Ordinal)) * 1024;
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
