using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Pipelines;

/// <summary>Writes what steps say as lines: <c>(step) what is said</c>.</summary>
internal sealed class PipelineConsole(IOptions<PipelineOptions> options)
{
    private readonly LogLevel _minimum = options.Value.LogLevel?.ToLowerInvariant() switch
    {
        "trace" => LogLevel.Trace,
        "debug" => LogLevel.Debug,
        "warn" or "warning" => LogLevel.Warning,
        "error" => LogLevel.Error,
        "crit" or "critical" => LogLevel.Critical,
        _ => LogLevel.Information,
    };

    public bool IsEnabled(LogLevel level) => level >= _minimum && level != LogLevel.None;

    public void Write(LogLevel level, string? step, string message)
    {
        if (!IsEnabled(level))
            return;
        var prefix = step is null ? string.Empty : $"({step}) ";
        var severity = level switch
        {
            LogLevel.Warning => "warning: ",
            LogLevel.Error or LogLevel.Critical => "error: ",
            _ => string.Empty,
        };
        Console.Out.WriteLine($"{prefix}{severity}{message}");
    }
}
