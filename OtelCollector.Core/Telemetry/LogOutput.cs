using OtelCollector.Core.Component;

namespace OtelCollector.Core.Telemetry;

/// <summary>Opens the places a log is written to.</summary>
internal static class LogOutput
{
    /// <summary>One writer to all of them: <c>stderr</c>, <c>stdout</c>, a path or a <c>file:</c> URI each.</summary>
    /// <exception cref="ComponentException">A file cannot be opened.</exception>
    public static TextWriter Open(IReadOnlyList<string> paths)
    {
        var writers = paths.Select(OpenOne).ToList();
        return writers.Count switch
        {
            0 => TextWriter.Null,
            1 => writers[0],
            _ => new Several(writers),
        };
    }

    private static StreamWriter OpenOne(string path)
    {
        var stream = path switch
        {
            "stdout" => Console.OpenStandardOutput(),
            "stderr" => Console.OpenStandardError(),
            _ => OpenFile(path),
        };
        return new StreamWriter(stream) { AutoFlush = false };
    }

    private static FileStream OpenFile(string path)
    {
        var file = path.StartsWith("file://", StringComparison.Ordinal) ? new Uri(path).LocalPath : path;
        try
        {
            return new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var reason = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "no such file or directory",
                UnauthorizedAccessException when Directory.Exists(file) => "is a directory",
                UnauthorizedAccessException => "permission denied",
                _ => e.Message,
            };
            throw new ComponentException($"failed to create logger: open sink \"{path}\": open {file}: {reason}", e);
        }
    }

    private sealed class Several(IReadOnlyList<TextWriter> writers) : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value)
        {
            foreach (var writer in writers)
                writer.Write(value);
        }

        public override void Write(System.Text.StringBuilder? value)
        {
            foreach (var writer in writers)
                writer.Write(value);
        }

        public override void Flush()
        {
            foreach (var writer in writers)
                writer.Flush();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                foreach (var writer in writers)
                    writer.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
