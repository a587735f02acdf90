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

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        var maxTraces = section.WholeNumber("max_traces", DefaultMaxTraces);
        if (maxTraces is > 0 and <= int.MaxValue) MaxTraces = (int)maxTraces;
        else section.AddInvalid($"'max_traces' must be greater than zero and at most {int.MaxValue}, got {maxTraces}");
    }

    /// <inheritdoc/>
    public ITraceBackend Create(ComponentSettings settings) => new MemoryBackend(this);
}
