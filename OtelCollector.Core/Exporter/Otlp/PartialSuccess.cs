using Microsoft.Extensions.Logging;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Otlp;

/// <summary>Tells the log what a destination that accepted a request did not take of it.</summary>
internal static class PartialSuccess
{
    /// <summary>Writes a warning where the destination rejected items or had something to say.</summary>
    /// <param name="logger">The exporter's logger.</param>
    /// <param name="signal">What was exported.</param>
    /// <param name="response">The answer; those of all three services are alike on the wire.</param>
    public static void Report(ILogger logger, Signal signal, ExportTraceServiceResponse response)
    {
        if (response.PartialSuccess is not { } partial || (partial.RejectedSpans == 0 && partial.ErrorMessage.Length == 0))
            return;
        var count = signal switch
        {
            Signal.Traces => "dropped_spans",
            Signal.Metrics => "dropped_data_points",
            _ => "dropped_log_records",
        };
        logger.Write(
            LogLevel.Warning,
            "Partial success response",
            ("message", partial.ErrorMessage),
            (count, partial.RejectedSpans));
    }
}
