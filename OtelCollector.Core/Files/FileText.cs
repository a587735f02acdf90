using System.Text;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Files;

/// <summary>Reads files that settings name.</summary>
internal static class FileText
{
    /// <summary>The file's text.</summary>
    /// <param name="path">The path as configured.</param>
    /// <param name="problem">What stands before the reason in the error.</param>
    /// <exception cref="ComponentException">It cannot be read; the message names path and reason.</exception>
    public static string Read(string path, string problem = "")
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ComponentException($"{problem}open {path}: {Reason(path, e)}", e);
        }
    }

    private static string Reason(string path, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or directory",
        UnauthorizedAccessException => Directory.Exists(path) ? "is a directory" : "permission denied",
        _ => error.Message,
    };
}
