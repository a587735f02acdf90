namespace OtelCollector.Core.Processor.MemoryLimiter;

/// <summary>The runtime's own heap.</summary>
internal sealed class ManagedHeapGauge : IMemoryGauge
{
    public long AvailableBytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    public long UsedBytes => GC.GetTotalMemory(forceFullCollection: false);

    public long Collect()
    {
        GC.Collect();
        return UsedBytes;
    }
}
