using OpenTelemetry.Proto.Metrics.V1;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Counts spans or events.</summary>
internal sealed class CountSeries : Series
{
    private bool _isFirst = true;

    public ulong Count { get; set; }

    /// <summary>A cumulative series begins with zero, so that the first increase is seen as one.</summary>
    public NumberDataPoint ToPoint(ulong start, ulong time, bool isCumulative)
    {
        var point = new NumberDataPoint
        {
            StartTimeUnixNano = start,
            TimeUnixNano = time,
            AsInt = isCumulative && _isFirst ? 0 : (long)Count,
            Attributes = { Attributes },
            Exemplars = { Exemplars },
        };
        _isFirst = false;
        return point;
    }
}
