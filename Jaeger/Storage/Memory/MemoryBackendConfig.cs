using Jaeger.Storage.Segments;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.Storage.Memory;

/// <summary>Settings of a <c>memory</c> backend.</summary>
internal sealed class MemoryBackendConfig : IBackendConfig
{
    /// <summary>The traces a backend keeps where <c>max_traces</c> is left out.</summary>
    public const int DefaultMaxTraces = 100_000;

    /// <summary>The most traces of a tenant; the oldest arrival goes first.</summary>
    public int MaxTraces { get; set; } = DefaultMaxTraces;

    /// <summary>The most memory of all tenants' spans and their indexes in bytes; the oldest arrival goes first.</summary>
    public long MaxMemory { get; set; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        var maxTraces = section.WholeNumber("max_traces", DefaultMaxTraces);
        if (maxTraces is > 0 and <= int.MaxValue) MaxTraces = (int)maxTraces;
        else section.AddInvalid($"'max_traces' must be greater than zero and at most {int.MaxValue}, got {maxTraces}");
        MaxMemory = section.WholeNumber("max_memory_mib", MaxMemory >> 20, 1, long.MaxValue >> 20) << 20;
    }

    /// <inheritdoc/>
    public ITraceBackend Create(ComponentSettings settings) => new MemoryBackend(new StoreLimits(MaxTraces, MaxMemory), settings.Logger);
}
