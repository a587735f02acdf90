using Microsoft.Extensions.Logging;
using OtelCollector.Core.Sampling;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>Decides about one item at a time.</summary>
internal sealed class ItemSampler
{
    private readonly ProbabilisticSamplerConfig _config;
    private readonly ILogger _logger;
    private readonly string _description;
    private readonly bool _isNever;
    private readonly double _ratio;
    private readonly SamplingThreshold _threshold;

    public ItemSampler(ProbabilisticSamplerConfig config, ILogger logger, string description)
    {
        _config = config;
        _logger = logger;
        _description = description;
        var percent = Math.Min(config.SamplingPercentage, 100);
        _ratio = Math.Max(percent / 100.0, SamplingThreshold.MinProbability);
        var buckets = FnvHash.KeptBuckets(percent);
        _isNever = percent == 0 || (config.Mode == SamplerMode.HashSeed && buckets == 0);
        _threshold = config.Mode == SamplerMode.HashSeed
            ? new(FnvHash.Threshold(buckets))
            : SamplingThreshold.FromProbability(_ratio, config.SamplingPrecision) ?? SamplingThreshold.Always;
    }

    /// <summary>Whether the item is kept, and what decided: the policy of the Collector's own metric.</summary>
    public bool Keeps(SampledItem item, out string policy)
    {
        var source = Source(item, out var usesState, out var problem);
        if (problem is null && source.Policy == MissingRandomness.Policy)
            problem = "missing randomness";
        if (problem is null && item.Threshold is { } earlier && !earlier.Keeps(source.Randomness))
        {
            item.ClearThreshold();
            problem = "inconsistent arriving threshold: item should not have been sampled";
        }

        if (problem is not null)
            Report(problem, item.Malformed is null ? LogLevel.Debug : LogLevel.Information);
        var threshold = problem is null ? Decide(item)
            : _config.FailClosed ? SamplingThreshold.Never : SamplingThreshold.Always;
        policy = source.Policy;
        if (item.Priority(_config) is { } wish)
        {
            threshold = wish;
            policy = "sampling_priority";
        }

        if (!threshold.Keeps(source.Randomness))
            return false;
        if (usesState)
            item.Keep(threshold);
        return true;
    }

    private static (string Policy, ulong Randomness) MissingRandomness => ("missing_randomness", Randomness.Greatest);

    private SamplingThreshold Decide(SampledItem item)
    {
        if (_isNever)
            return SamplingThreshold.Never;
        return _config.Mode switch
        {
            SamplerMode.Proportional => SamplingThreshold.FromProbability(
                (item.Threshold?.Probability ?? 1) * _ratio, _config.SamplingPrecision) ?? SamplingThreshold.Never,
            SamplerMode.Equalizing when item.Threshold is { } earlier && earlier.Value > _threshold.Value => earlier,
            _ => _threshold,
        };
    }

    private (string Policy, ulong Randomness) Source(SampledItem item, out bool usesState, out string? problem)
    {
        problem = item.Malformed;
        usesState = problem is null;
        if (_isNever)
            return ("sampling_priority", Randomness.Greatest);
        if (_config.Mode == SamplerMode.HashSeed)
            return HashedSource(item, ref usesState, ref problem);
        if (problem is not null)
            return MissingRandomness;
        if (item.Randomness is { } named)
            return ("sampling_randomness", named);
        return item.TraceId.Length < sizeof(ulong) * 2
            ? MissingRandomness
            : ("trace_id_w3c", Randomness.OfTraceId(item.TraceId));
    }

    // State of consistent samplers is left alone: this mode would contradict it.
    private (string Policy, ulong Randomness) HashedSource(SampledItem item, ref bool usesState, ref string? problem)
    {
        var (policy, bytes) = item.Hashed(_config);
        var source = bytes is null ? MissingRandomness : (policy, FnvHash.Randomness(bytes, _config.HashSeed));
        if (problem is not null)
            return source;
        if (item.Randomness is not null)
            problem = "item has sampling randomness, equalizing or proportional mode recommended";
        else if (item.Threshold is not null)
            problem = "item has sampling threshold, equalizing or proportional mode recommended";
        else if (bytes is not null)
            item.SetRandomness(source.Item2);
        usesState = problem is null;
        return source;
    }

    private void Report(string problem, LogLevel level)
    {
        if (_logger.IsEnabled(level))
            _logger.Write(level, _description, ("error", problem));
    }
}
