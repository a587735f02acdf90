using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.File;

/// <summary>The <c>rotation</c> section.</summary>
/// <param name="MaxBytes">Size a file does not grow beyond; default 100 MiB.</param>
/// <param name="MaxAge">Age from which on files put aside are deleted; zero (default) keeps them.</param>
/// <param name="MaxBackups">Most files put aside; default 100, 0 keeps all.</param>
/// <param name="IsLocalTime">Whether the time in their names is local, not UTC; default false.</param>
internal sealed record FileRotation(long MaxBytes, TimeSpan MaxAge, int MaxBackups, bool IsLocalTime)
{
    private const long MiB = 1024 * 1024;
    private const int DefaultMiB = 100;

    public static FileRotation? Read(ConfigSection exporter)
    {
        if (exporter.Section("rotation", "fileexporter.Rotation") is not { } section)
            return null;
        var size = section.WholeNumber("max_megabytes", 0, 0, int.MaxValue);
        var days = section.WholeNumber("max_days", 0, 0, 36500);
        return new FileRotation(
            (size == 0 ? DefaultMiB : size) * MiB,
            TimeSpan.FromDays(days),
            (int)section.WholeNumber("max_backups", 100, 0, int.MaxValue),
            section.Boolean("localtime", fallback: false));
    }
}
