using System.Text;
using OtelCollector.Core.Component;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Debug;

/// <summary>Files, standard output and standard error; each line goes to all of them.</summary>
internal sealed class PathOutput : IDebugOutput
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Lock _lock = new();
    private readonly List<Stream> _streams = [];

    /// <summary>Opens the outputs.</summary>
    /// <exception cref="ComponentException">One of them cannot be written.</exception>
    public PathOutput(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                _streams.Add(Open(path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Dispose();
                throw new ComponentException($"couldn't open sink \"{path}\": {e.Message}: change output_paths", e);
            }
        }
    }

    public void Write(string message, (string Name, object? Value)[] fields)
    {
        var line = new StringBuilder(message);
        if (fields.Length > 0)
        {
            var named = fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
            LogJson.Append(line.Append('\t'), named, separator: ", ", colon: ": ");
        }

        var bytes = Encoding.GetBytes(line.Append('\n').ToString());
        lock (_lock)
        {
            foreach (var stream in _streams)
            {
                stream.Write(bytes);
                stream.Flush();
            }
        }
    }

    public void Dispose()
    {
        foreach (var stream in _streams)
            stream.Dispose();
    }

    private static Stream Open(string path) => path switch
    {
        "stdout" => Console.OpenStandardOutput(),
        "stderr" => Console.OpenStandardError(),
        _ => new FileStream(
            path.StartsWith("file://", StringComparison.Ordinal) ? new Uri(path).LocalPath : path,
            FileMode.Append,
            FileAccess.Write,
            FileShare.ReadWrite),
    };
}
