using OtelCollector.Core.Sampling;

namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>A span or log record on its way through the sampler, with the sampling state it carries.</summary>
internal abstract class SampledItem
{
    /// <summary>Why the state it carries cannot be used; null where it can.</summary>
    public abstract string? Malformed { get; }

    /// <summary>The threshold an earlier sampler applied; null where none did.</summary>
    public abstract SamplingThreshold? Threshold { get; }

    /// <summary>The randomness it names itself; null where it names none.</summary>
    public abstract ulong? Randomness { get; }

    /// <summary>The trace ID; empty where there is none.</summary>
    public abstract ReadOnlySpan<byte> TraceId { get; }

    /// <summary>The randomness of hash_seed mode: the name of its source, and the bytes to hash.</summary>
    public abstract (string Source, byte[]? Bytes) Hashed(ProbabilisticSamplerConfig config);

    /// <summary>The item's own wish, which overrides the sampler's decision; null where it has none.</summary>
    public abstract SamplingThreshold? Priority(ProbabilisticSamplerConfig config);

    public abstract void SetRandomness(ulong randomness);

    public abstract void ClearThreshold();

    /// <summary>Writes the threshold that kept it; never lowers the one it has.</summary>
    public abstract void Keep(SamplingThreshold threshold);
}
