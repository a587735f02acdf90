using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Telemetry;

/// <summary>Structured logging in the Collector's manner: a fixed message and fields beside it.</summary>
public static class LogFields
{
    /// <summary>Writes one line.</summary>
    /// <param name="logger">The component's logger.</param>
    /// <param name="level">The level.</param>
    /// <param name="message">The message, always the same for one event so that it can be searched for.</param>
    /// <param name="fields">What differs: names and values.</param>
    public static void Write(
        this ILogger logger, LogLevel level, string message, params (string Name, object? Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(logger);
        ArgumentNullException.ThrowIfNull(fields);
        Write(logger, level, default, message, fields);
    }

    /// <summary>Writes one line that does not say where in the Collector it comes from.</summary>
    internal static void WriteWithoutCaller(
        this ILogger logger, LogLevel level, string message, params (string Name, object? Value)[] fields) =>
        Write(logger, level, WithoutCaller, message, fields);

    /// <summary>Marks a line that does not say where in the Collector it comes from.</summary>
    internal static EventId WithoutCaller { get; } = new(1, "without caller");

    private static void Write(
        ILogger logger, LogLevel level, EventId kind, string message, (string Name, object? Value)[] fields)
    {
        if (!logger.IsEnabled(level))
            return;
        var state = Array.ConvertAll(fields, f => KeyValuePair.Create(f.Name, f.Value));
        logger.Log<IReadOnlyList<KeyValuePair<string, object?>>>(level, kind, state, null, (_, _) => message);
    }
}
