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

    /// <summary>Leaves out lines that come again and again; null for none.</summary>
    public LogSampler? Sampler { get; init; }

    /// <summary>Fields of every line, before all others.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> InitialFields { get; init; } = [];

    /// <summary>Whether lines leave out where they come from.</summary>
    public bool HidesCaller { get; init; }

    /// <summary>Takes the lines, too, as the Collector's own telemetry.</summary>
    public ILogger? Export { get; init; }

    public void Write(
        LogLevel severity, string source, string message, IReadOnlyList<KeyValuePair<string, object?>> fields)
    {
        if (Sampler?.Drops(severity, message) == true)
            return;
        Export?.Log(severity, default, new ExportedLine(message, fields), null, (line, _) => line.Message);
        var line = new StringBuilder();
        if (encoding == LogEncoding.Json)
            AppendJson(line, severity, source, message, fields);
        else
            AppendConsole(line, severity, source, message, fields);
        line.Append('\n');
        lock (_lock)
        {
            try
            {
                output.Write(line);
                output.Flush();
            }
            catch (IOException)
            {
                // A log on a full disk has nowhere to say so; whoever writes it has data to deliver.
            }
        }
    }

    private static string Name(LogLevel severity) => severity switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        _ => "error",
    };

    private void AppendJson(
        StringBuilder line, LogLevel severity, string source, string message, IReadOnlyList<KeyValuePair<string, object?>> fields)
    {
        KeyValuePair<string, object?>[] caller = HidesCaller || source.Length == 0 ? [] : [new("caller", source)];
        LogJson.Append(
            line,
            [new("level", Name(severity)), new("ts", Timestamp()), .. caller, new("msg", message), .. InitialFields, .. fields],
            separator: ",",
            colon: ":");
    }

    private void AppendConsole(
        StringBuilder line, LogLevel severity, string source, string message, IReadOnlyList<KeyValuePair<string, object?>> fields)
    {
        line.Append(Timestamp()).Append('\t').Append(Name(severity)).Append('\t');
        if (!HidesCaller && source.Length > 0)
            line.Append(source).Append('\t');
        line.Append(message);
        if (fields.Count + InitialFields.Count > 0)
            LogJson.Append(line.Append('\t'), [.. InitialFields, .. fields], separator: ", ", colon: ": ");
    }

    private string Timestamp() => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
