using Jaeger.MetricStore;
using Jaeger.Storage.Disk;
using Jaeger.Storage.Memory;
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
        var backends = section.Section("backends", "storageconfig.Config")?.NamedSections("storageconfig.TraceBackend") ?? [];
        if (backends.Count == 0)
            section.AddInvalid("'backends' is empty: name at least one backend, e.g. some_storage: {memory: {max_traces: 100000}}");
        foreach (var (name, backend) in backends)
        {
            var memory = backend.Section("memory", "memory.Configuration");
            var disk = backend.Section("disk", "disk.Configuration");
            if (memory is not null && disk is not null) backend.AddInvalid("more than one type: keep one of memory and disk");
            else if (memory is not null) Add(name, new MemoryBackendConfig(), memory);
            else if (disk is not null) Add(name, new DiskBackendConfig(), disk);
            else backend.AddInvalid("empty configuration: set the type of the backend, which here is memory or disk");
        }

        foreach (var (name, backend) in MetricBackendTypes.Read(section)) Add(name, backend);
    }

    /// <summary>Adds a trace backend.</summary>
    public void Add(string name, IBackendConfig backend) => _backends[name] = backend;

    /// <summary>Adds a metric backend.</summary>
    public void Add(string name, IMetricBackendConfig backend) => _metricBackends[name] = backend;

    private void Add(string name, IBackendConfig backend, ConfigSection section)
    {
        backend.Bind(section);
        Add(name, backend);
    }
}
