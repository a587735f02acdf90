using Jaeger.MetricStore;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.Storage.Extension;

/// <summary>Settings of the extension <c>jaeger_storage</c>: named trace backends.</summary>
internal sealed class JaegerStorageConfig : IComponentConfig
{
    private readonly Dictionary<string, IBackendConfig> _backends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IMetricBackendConfig> _metricBackends = new(StringComparer.Ordinal);

    /// <summary>The trace backends by name.</summary>
    public IReadOnlyDictionary<string, IBackendConfig> Backends => _backends;

    /// <summary>The metric backends by name.</summary>
    public IReadOnlyDictionary<string, IMetricBackendConfig> MetricBackends => _metricBackends;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        foreach (var (name, backend) in TraceBackendTypes.Read(section)) Add(name, backend);
        foreach (var (name, backend) in MetricBackendTypes.Read(section)) Add(name, backend);
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section) => TraceBackendTypes.Validate(section);

    /// <summary>Adds a trace backend.</summary>
    public void Add(string name, IBackendConfig backend) => _backends[name] = backend;

    /// <summary>Adds a metric backend.</summary>
    public void Add(string name, IMetricBackendConfig backend) => _metricBackends[name] = backend;
}
