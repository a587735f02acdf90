namespace OtelCollector.Core.Pdata;

/// <summary>The kinds of telemetry a pipeline carries.</summary>
public enum Signal
{
    /// <summary>Spans.</summary>
    Traces,

    /// <summary>Metric data points.</summary>
    Metrics,

    /// <summary>Log records.</summary>
    Logs,
}
