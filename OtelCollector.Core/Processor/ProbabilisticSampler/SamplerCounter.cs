using System.Diagnostics.Metrics;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>Counts decisions by policy and outcome; adds them up for a request before it reports them.</summary>
internal sealed class SamplerCounter(Meter meter, string items)
{
    private readonly Counter<long> _counter = meter.CreateCounter<long>(
        $"otelcol_processor_probabilistic_sampler_count_{items}_sampled", "1", $"Count of {items} that were sampled or not");

    public void Add(Dictionary<(string Policy, bool IsSampled), int> decisions)
    {
        foreach (var ((policy, isSampled), count) in decisions)
            _counter.Add(count, new("policy", policy), new("sampled", isSampled ? "true" : "false"));
    }
}
