using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>
/// Logs why own telemetry could not be sent. These lines are not exported themselves: the SDK suppresses them.
/// </summary>
internal sealed class ExportFaults(ILogger logger) : EventListener
{
    private const string ExporterSource = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    // Called for sources that are there before this object's fields are set.
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == ExporterSource)
            EnableEvents(eventSource, EventLevel.Warning);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        var details = string.Join(": ", (eventData.Payload ?? []).Select(FirstLine));
        var text = eventData.Message is { } format && eventData.Payload is { } values
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, format, [.. values.Select(FirstLine)])
            : details;
        logger?.Write(LogLevel.Error, "OpenTelemetry internal telemetry error", ("error", text));
    }

    private static object FirstLine(object? value) => (value?.ToString() ?? string.Empty).Split('\n')[0].TrimEnd();
}
