namespace OtelCollector.Core.Processor.ProbabilisticSampler;

/// <summary>How the sampling probability is applied.</summary>
internal enum SamplerMode
{
    /// <summary>By a hash of the trace ID or an attribute, 14 bits of it.</summary>
    HashSeed,

    /// <summary>Consistently: the share of all items that were there before any sampling.</summary>
    Equalizing,

    /// <summary>Consistently: the share of the items that arrive.</summary>
    Proportional,
}
