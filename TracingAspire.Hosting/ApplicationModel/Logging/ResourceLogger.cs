using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Writes what the AppHost has to say about a resource into its console log.</summary>
internal sealed class ResourceLogger(ResourceLog[] logs) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var time = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var text = exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception.Message}";
        foreach (var log in logs)
            log.Write($"{time} [sys] {text}", logLevel >= LogLevel.Error);
    }
}
