using System.Globalization;
using System.Text;

namespace TracingAspire.Benchmarks.StartStop;

/// <summary>The files of a process in /proc; empty where the process is gone.</summary>
internal static class ProcFile
{
    public static byte[] Bytes(int id, string file)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id}/{file}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public static string Text(int id, string file) => Encoding.UTF8.GetString(Bytes(id, file));

    /// <summary>The fields of <c>stat</c> after the process's name, which may hold spaces: state, parent, …</summary>
    public static string[] StatAfterName(int id)
    {
        var stat = Text(id, "stat");
        return stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A figure of <c>smaps_rollup</c>.</summary>
    public static long Kilobytes(int id, string name)
    {
        var line = Text(id, "smaps_rollup").Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
    }
}
