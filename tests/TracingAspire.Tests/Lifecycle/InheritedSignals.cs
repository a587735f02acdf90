using System.Globalization;

namespace TracingAspire.Tests.Lifecycle;

/// <summary>What this process inherited from its shell and hands on to those it starts.</summary>
internal static class InheritedSignals
{
    private const string Ignored = "SigIgn:";
    private const int Interrupt = 2;

    /// <summary>True where SIGINT is ignored, as a shell without job control has its background commands do.</summary>
    public static bool IgnoreInterrupt { get; } = OperatingSystem.IsLinux() && (Mask() & (1UL << (Interrupt - 1))) != 0;

    private static ulong Mask() => ulong.Parse(
        File.ReadLines("/proc/self/status").Single(line => line.StartsWith(Ignored, StringComparison.Ordinal))[Ignored.Length..].Trim(),
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture);
}
