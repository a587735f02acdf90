using System.Text;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Resource.V1;
using OtelCollector.Core.Caching;

namespace OtelCollector.Core.Connector.SpanMetrics;

/// <summary>Writes the series of a flush as metrics.</summary>
internal sealed class MetricsBuilder(SpanMetricsConfig config, Action<string> onTimestampEvicted)
{
    private const string ScopeName = "spanmetricsconnector";

    // A delta point begins where the one before it ended, also after its series was forgotten.
    private readonly LruCache<string, ulong> _lastTimes =
        new(Math.Max(config.TimestampCacheSize, 1), StringComparer.Ordinal, (key, _) => onTimestampEvicted(key));

    private bool IsDelta => config.Temporality == AggregationTemporality.Delta;

    public ExportMetricsServiceRequest Build(IEnumerable<ResourceSeries> resources, ulong time)
    {
        var request = new ExportMetricsServiceRequest();
        foreach (var resource in resources)
        {
            foreach (var series in resource.AllSeries)
                series.Stamp(time);
            var scope = new ScopeMetrics { Scope = new InstrumentationScope { Name = ScopeName } };
            var starts = new Starts(_lastTimes, resource.Key, IsDelta);
            scope.Metrics.Add(Counts("calls", resource.Calls, starts, time));
            if (!config.Histogram.Disable)
                scope.Metrics.Add(Durations(resource.Durations, starts, time));
            if (config.HasEvents)
                scope.Metrics.Add(Counts("events", resource.Events, starts, time));
            starts.Remember(time);
            request.ResourceMetrics.Add(new ResourceMetrics
            {
                Resource = new Resource { Attributes = { resource.Attributes } },
                ScopeMetrics = { scope },
            });
        }

        return request;
    }

    private string Name(string name) => config.Namespace.Length == 0 ? name : $"{config.Namespace}.{name}";

    private Metric Counts(string name, SeriesTable<CountSeries> table, Starts starts, ulong time)
    {
        var sum = new Sum { IsMonotonic = true, AggregationTemporality = config.Temporality };
        sum.DataPoints.Add(table.All.Select(e => e.Value.ToPoint(starts.Of(e.Key, e.Value), time, !IsDelta)));
        return new Metric { Name = Name(name), Sum = sum };
    }

    private Metric Durations(SeriesTable<DurationSeries> table, Starts starts, ulong time)
    {
        var metric = new Metric { Name = Name("duration"), Unit = config.Histogram.Unit };
        if (config.Histogram.ExponentialMaxSize is null)
        {
            metric.Histogram = new() { AggregationTemporality = config.Temporality };
            metric.Histogram.DataPoints.Add(table.All.Select(e => e.Value.ToPoint(starts.Of(e.Key, e.Value), time)));
        }
        else
        {
            metric.ExponentialHistogram = new() { AggregationTemporality = config.Temporality };
            metric.ExponentialHistogram.DataPoints.Add(
                table.All.Select(e => e.Value.ToExponentialPoint(starts.Of(e.Key, e.Value), time)));
        }

        return metric;
    }

    /// <summary>The start times of one resource's points; metrics of the same key share them.</summary>
    private sealed class Starts(LruCache<string, ulong> lastTimes, string resource, bool isDelta)
    {
        private readonly HashSet<string> _used = new(StringComparer.Ordinal);

        public ulong Of(byte[] key, Series series)
        {
            if (!isDelta)
                return series.Start;
            var name = $"{resource}|{Encoding.Latin1.GetString(key)}";
            _used.Add(name);
            return lastTimes.TryGet(name, out var last) ? last : series.Start;
        }

        public void Remember(ulong time)
        {
            foreach (var name in _used)
                lastTimes.Set(name, time);
        }
    }
}
