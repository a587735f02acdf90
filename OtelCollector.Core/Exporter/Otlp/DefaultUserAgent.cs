using System.Runtime.InteropServices;
using OtelCollector.Core.Distribution;

namespace OtelCollector.Core.Exporter.Otlp;

/// <summary>How this Collector names itself to destinations.</summary>
internal static class DefaultUserAgent
{
    public static string Of(BuildInfo build)
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "amd64",
            Architecture.X86 => "386",
            var other => other.ToString().ToLowerInvariant(),
        };
        return $"{build.Description}/{build.Version} ({system}/{processor})";
    }
}
