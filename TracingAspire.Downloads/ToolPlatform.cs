using System.Runtime.InteropServices;

namespace TracingAspire.Downloads;

/// <summary>Operating system, C library and processor, named as npm packages of native tools name them.</summary>
internal sealed record ToolPlatform(string Name)
{
    public static readonly ToolPlatform LinuxX64 = new("linux-x64");
    public static readonly ToolPlatform LinuxArm64 = new("linux-arm64");
    public static readonly ToolPlatform LinuxMuslX64 = new("linux-musl-x64");
    public static readonly ToolPlatform OsxX64 = new("osx-x64");
    public static readonly ToolPlatform OsxArm64 = new("osx-arm64");
    public static readonly ToolPlatform WinX64 = new("win-x64");
    public static readonly ToolPlatform WinArm64 = new("win-arm64");

    public static IReadOnlyList<ToolPlatform> All { get; } =
        [LinuxX64, LinuxArm64, LinuxMuslX64, OsxX64, OsxArm64, WinX64, WinArm64];

    public static ToolPlatform Current { get; } = Detect();

    public bool IsWindows => Name.StartsWith("win-", StringComparison.Ordinal);

    public string Executable(string name) => IsWindows ? name + ".exe" : name;

    public override string ToString() => Name;

    private static ToolPlatform Detect()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var isMusl = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
            || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);
        var processor = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
        return new(isMusl ? $"{system}-musl-{processor}" : $"{system}-{processor}");
    }
}
