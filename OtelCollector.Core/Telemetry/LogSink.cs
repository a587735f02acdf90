using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Telemetry;

/// <summary>Writes the Collector's log lines, one at a time.</summary>
internal sealed class LogSink(TextWriter output, LogLevel level, LogEncoding encoding, TimeProvider time)
{
    private readonly Lock _lock = new();

    /// <summary>Writes nothing.</summary>
    public static LogSink Silent { get; } = new(TextWriter.Null, LogLevel.None, LogEncoding.Console, TimeProvider.System);

    public LogLevel Level => level;

    public void Write(
        LogLevel severity, string source, string message, IReadOnlyList<KeyValuePair<string, object?>> fields)
    {
        var timestamp = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var line = new StringBuilder();
        if (encoding == LogEncoding.Json)
        {
            LogJson.Append(
                line,
                [
                    new("level", Name(severity)), new("ts", timestamp), new("caller", source), new("msg", message),
                    .. fields,
                ],
                separator: ",",
                colon: ":");
        }
        else
        {
            line.Append(timestamp).Append('\t').Append(Name(severity)).Append('\t').Append(source).Append('\t');
            line.Append(message);
            if (fields.Count > 0)
                LogJson.Append(line.Append('\t'), fields, separator: ", ", colon: ": ");
        }

        line.Append('\n');
        lock (_lock)
        {
            output.Write(line);
            output.Flush();
        }
    }

    private static string Name(LogLevel severity) => severity switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        _ => "error",
    };
}
