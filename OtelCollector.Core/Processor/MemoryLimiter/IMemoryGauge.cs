namespace OtelCollector.Core.Processor.MemoryLimiter;

/// <summary>What the memory limiter measures.</summary>
internal interface IMemoryGauge
{
    /// <summary>Memory this process may use at all, e.g. its container's limit.</summary>
    long AvailableBytes { get; }

    /// <summary>Heap in use, garbage not yet collected included.</summary>
    long UsedBytes { get; }

    /// <summary>Collects garbage and measures again.</summary>
    long Collect();
}
