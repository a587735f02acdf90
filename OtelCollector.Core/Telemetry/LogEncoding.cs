namespace OtelCollector.Core.Telemetry;

/// <summary>How a log line is written.</summary>
internal enum LogEncoding
{
    /// <summary>Tab-separated text with the fields as JSON at its end.</summary>
    Console,

    /// <summary>One JSON object a line.</summary>
    Json,
}
