using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>What runs, and on what.</summary>
internal static class ServicezPage
{
    private static readonly DateTime Start = Process.GetCurrentProcess().StartTime.ToUniversalTime();

    public static string Write(CollectorPicture picture) => new ZpageHtml($"Service {picture.Build.Command}")
        .Properties(
            "Build Info",
            ("Command", picture.Build.Command),
            ("Description", picture.Build.Description),
            ("Version", picture.Build.Version))
        .Properties(
            "Runtime Info",
            ("StartTimestamp", Start.ToString("yyyy-MM-dd HH:mm:ss.fffffff '+0000 UTC'", CultureInfo.InvariantCulture)),
            (".NET", RuntimeInformation.FrameworkDescription),
            ("OS", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux"),
            ("Arch", RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()))
        .PageLink("Pipelines", "pipelinez")
        .PageLink("Extensions", "extensionz")
        .PageLink("Features", "featurez")
        .ToString();
}
