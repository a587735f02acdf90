using System.Globalization;

namespace OtelCollector.Core.Exporter.File;

/// <summary>Files put aside: <c>data.json</c> becomes <c>data-2022-09-14T05-02-14.173-size.json</c>.</summary>
internal static class FileBackups
{
    private const string Format = "yyyy-MM-dd'T'HH-mm-ss.fff";
    private const string Reason = "-size";

    /// <summary>A name nobody has yet.</summary>
    public static string Name(string path, bool isLocalTime)
    {
        var time = isLocalTime ? DateTimeOffset.Now : DateTimeOffset.UtcNow;
        while (true)
        {
            var name = $"{Prefix(path)}{time.ToString(Format, CultureInfo.InvariantCulture)}{Reason}{Path.GetExtension(path)}";
            if (!System.IO.File.Exists(name))
                return name;
            time = time.AddMilliseconds(1);
        }
    }

    /// <summary>Deletes those that are too many or too old.</summary>
    public static void Clean(string path, FileRotation rotation)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var backups = Directory.EnumerateFiles(directory, $"{Path.GetFileName(Prefix(path))}*{Path.GetExtension(path)}")
            .Select(file => (File: file, Time: Time(path, file)))
            .Where(backup => backup.Time is not null)
            .OrderByDescending(backup => backup.Time)
            .ToList();
        var oldest = (rotation.IsLocalTime ? DateTime.Now : DateTime.UtcNow) - rotation.MaxAge;
        for (var i = 0; i < backups.Count; i++)
        {
            var isTooOld = rotation.MaxAge > TimeSpan.Zero && backups[i].Time < oldest;
            if (isTooOld || (rotation.MaxBackups > 0 && i >= rotation.MaxBackups))
                System.IO.File.Delete(backups[i].File);
        }
    }

    private static string Prefix(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, Path.GetFileNameWithoutExtension(path)) + "-";

    private static DateTime? Time(string path, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file)[(Path.GetFileNameWithoutExtension(path).Length + 1)..];
        if (name.EndsWith(Reason, StringComparison.Ordinal))
            name = name[..^Reason.Length];
        return DateTime.TryParseExact(name, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
    }
}
