using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Tests.Fakes;

internal sealed class RecordingLogger : ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        var fields = state is IEnumerable<KeyValuePair<string, object?>> known
            ? string.Join(' ', known.Select(f => $"{f.Key}={f.Value}"))
            : string.Empty;
        Lines.Enqueue($"{formatter(state, exception)} {fields}");
    }
}
