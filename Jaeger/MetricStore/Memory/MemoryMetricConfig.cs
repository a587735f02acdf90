using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.MetricStore.Memory;

/// <summary>Settings of a <c>memory</c> metric backend: it keeps what a span metrics connector counts.</summary>
internal sealed class MemoryMetricConfig : IMetricBackendConfig
{
    /// <inheritdoc/>
    public string Kind => "memory";

    /// <summary>The most series; the one without news for longest goes first. Default 2000.</summary>
    public int MaxSeries { get; set; } = 2000;

    /// <summary>How long values are kept. Default 6 hours.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(6);

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        MaxSeries = (int)section.WholeNumber("max_series", MaxSeries, 1, int.MaxValue);
        MaxAge = section.Duration("max_age", MaxAge);
        if (MaxAge <= TimeSpan.Zero) section.AddInvalid($"'max_age' must be greater than zero, got {MaxAge.TotalSeconds}s");
    }

    /// <inheritdoc/>
    public IMetricBackend Create(ComponentSettings settings) => new MemoryMetricBackend(this, settings.Logger, TimeProvider.System);
}
