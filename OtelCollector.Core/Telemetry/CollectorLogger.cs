using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Telemetry;

/// <summary>A logger of the Collector or one of its components; its own fields stand on every line.</summary>
internal sealed class CollectorLogger(
    LogSink sink, string source, IReadOnlyList<KeyValuePair<string, object?>> fields) : ILogger
{
    private const string TemplateField = "{OriginalFormat}";

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= sink.Level && logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var all = new List<KeyValuePair<string, object?>>(fields);
        if (state is IEnumerable<KeyValuePair<string, object?>> own)
            all.AddRange(own.Where(f => f.Key != TemplateField));
        if (exception is not null)
            all.Add(new("error", exception.Message));
        sink.Write(logLevel, eventId == LogFields.WithoutCaller ? string.Empty : source, formatter(state, exception), all);
    }
}
