using System.Diagnostics.Metrics;

namespace OtelCollector.Core.Processor.TailSampling;

/// <summary>The processor's own metrics, under the original's names.</summary>
internal sealed class TailSamplingMetrics
{
    private const string Prefix = "otelcol_processor_tail_sampling_";

    private static readonly InstrumentAdvice<long> TimerBuckets = new()
    {
        HistogramBucketBoundaries =
        [
            1, 2, 5, 10, 25, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1000, 2000, 3000, 4000, 5000, 10000, 20000, 30000, 50000,
        ],
    };

    public TailSamplingMetrics(Meter meter)
    {
        TracesSampled = Counter("count_traces_sampled", "{traces}", "Count of traces that were sampled or not per sampling policy");
        EarlyReleases = Counter("early_releases_from_cache_decision", "{spans}", "Number of spans that were able to be immediately released due to a decision cache hit.");
        GlobalTracesSampled = Counter("global_count_traces_sampled", "{traces}", "Global count of traces that were sampled or not by at least one policy");
        NewTraces = Counter("new_trace_id_received", "{traces}", "Counts the arrival of new traces");
        EvaluationErrors = Counter("sampling_policy_evaluation_error", "{errors}", "Count of sampling policy evaluation errors");
        PolicyExecutions = Counter("sampling_policy_execution_count", "{executions}", "Total number of executions of a specific sampling policy");
        PolicyTime = Counter("sampling_policy_execution_time_sum", "µs", "Total time spent (in microseconds) executing a specific sampling policy");
        DroppedTooEarly = Counter("sampling_trace_dropped_too_early", "{traces}", "Count of traces that needed to be dropped before the configured wait time");
        DroppedTooLarge = Counter("traces_dropped_too_large", "{traces}", "Count of traces that were dropped because they were larger than the configured maximum size");
        TimerLatency = meter.CreateHistogram(
            Prefix + "sampling_decision_timer_latency", "ms", "Latency (in milliseconds) of each run of the sampling decision timer", null, TimerBuckets);
        LateSpanAge = meter.CreateHistogram<long>(
            Prefix + "sampling_late_span_age", "s", "Time (in seconds) from the sampling decision was taken and the arrival of a late span");
        RemovalAge = meter.CreateHistogram<long>(
            Prefix + "sampling_trace_removal_age", "s", "Time (in seconds) from arrival of a new trace until its removal from memory");
        TracesOnMemory = meter.CreateGauge<long>(
            Prefix + "sampling_traces_on_memory", "{traces}", "Tracks the number of traces current on memory");

        Counter<long> Counter(string name, string unit, string description) =>
            meter.CreateCounter<long>(Prefix + name, unit, description);
    }

    public Counter<long> TracesSampled { get; }

    public Counter<long> EarlyReleases { get; }

    public Counter<long> GlobalTracesSampled { get; }

    public Counter<long> NewTraces { get; }

    public Counter<long> EvaluationErrors { get; }

    public Counter<long> PolicyExecutions { get; }

    public Counter<long> PolicyTime { get; }

    public Counter<long> DroppedTooEarly { get; }

    public Counter<long> DroppedTooLarge { get; }

    public Histogram<long> TimerLatency { get; }

    public Histogram<long> LateSpanAge { get; }

    public Histogram<long> RemovalAge { get; }

    public Gauge<long> TracesOnMemory { get; }

    /// <summary>The attributes of a decision.</summary>
    public static KeyValuePair<string, object?>[] Tags(PolicyDecision decision) => decision switch
    {
        PolicyDecision.Sampled => [new("sampled", "true"), new("decision", "sampled")],
        PolicyDecision.Dropped => [new("sampled", "false"), new("decision", "dropped")],
        _ => [new("sampled", "false"), new("decision", "not_sampled")],
    };
}
