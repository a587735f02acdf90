namespace OtelCollector.Core.Processor.TailSampling;

/// <summary>What a policy, or all of them together, say about a trace.</summary>
internal enum PolicyDecision
{
    /// <summary>Nothing yet.</summary>
    Unspecified,

    /// <summary>Not kept by this policy; another may keep it.</summary>
    NotSampled,

    /// <summary>Kept, unless a policy drops it.</summary>
    Sampled,

    /// <summary>Not kept, whatever the others say.</summary>
    Dropped,

    /// <summary>The policy could not decide.</summary>
    Failed,
}
