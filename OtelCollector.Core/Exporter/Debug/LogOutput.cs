using Microsoft.Extensions.Logging;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Debug;

/// <summary>The Collector's log; its lines do not say where in the Collector they come from.</summary>
internal sealed class LogOutput(ILogger logger) : IDebugOutput
{
    public void Write(string message, (string Name, object? Value)[] fields) =>
        logger.WriteWithoutCaller(LogLevel.Information, message, fields);

    public void Dispose()
    {
    }
}
