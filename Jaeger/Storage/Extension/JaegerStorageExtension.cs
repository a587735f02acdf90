using Jaeger.MetricStore;
using Jaeger.MetricStore.Metered;
using Jaeger.MetricStore.Spans;
using Jaeger.Storage.Metered;
using OtelCollector.Core.Component;

namespace Jaeger.Storage.Extension;

/// <summary>Owns the backends of a configuration; the exporter writes to them and the query extension reads them.</summary>
internal sealed class JaegerStorageExtension : IExtension
{
    private readonly ReadInstruments _instruments;
    private readonly Dictionary<string, ITraceBackend> _backends;
    private readonly Dictionary<string, IMetricBackend> _metricBackends;
    private readonly Dictionary<string, IMetricWriter> _metricWriters;

    /// <inheritdoc/>
    public IReadOnlyCollection<ComponentId> Dependencies { get; }

    /// <summary>Makes the backends.</summary>
    public JaegerStorageExtension(ComponentSettings settings, JaegerStorageConfig config)
    {
        Dependencies = [.. config.MetricBackends.Values.SelectMany(b => b.Dependencies)];
        var meter = settings.Telemetry.Meter;
        _instruments = new ReadInstruments(meter);
        var traces = config.Backends.ToDictionary(
            b => b.Key,
            b => new MeteredTraceBackend(b.Value.Create(settings), new TraceReads(_instruments, b.Key)),
            StringComparer.Ordinal);
        _backends = traces.ToDictionary(b => b.Key, ITraceBackend (b) => b.Value, StringComparer.Ordinal);
        var metrics = config.MetricBackends
            .Select(b => (Name: b.Key, b.Value.Kind, Backend: b.Value.Create(settings)))
            .ToList();
        _metricBackends = metrics.ToDictionary(
            b => b.Name, IMetricBackend (b) => Metered(b.Name, b.Kind, b.Backend), StringComparer.Ordinal);
        _metricWriters = metrics.Where(b => b.Backend is IMetricWriter).ToDictionary(
            b => b.Name, b => (IMetricWriter)b.Backend, StringComparer.Ordinal);
        StorageGauges.Register(meter, traces.ToDictionary(b => b.Key, IStorageStatistics (b) => b.Value, StringComparer.Ordinal));
    }

    /// <summary>The backend of that name, looked up for a setting of another component.</summary>
    /// <param name="host">The Collector.</param>
    /// <param name="setting">The path of that setting, to name it in an error.</param>
    /// <param name="name">The backend's name.</param>
    /// <exception cref="ComponentException">There is no such extension or no such backend.</exception>
    public static ITraceBackend Find(IComponentHost host, string setting, string name)
    {
        var extension = Find(host, setting);
        return extension._backends.TryGetValue(name, out var backend)
            ? backend
            : throw new ComponentException(
                $"{setting}: storage '{name}' not declared in '{JaegerStorageFactory.TypeName}' extension configuration "
                + $"(declared: [{string.Join(' ', extension._backends.Keys)}])");
    }

    /// <summary>The metric backend of that name or, where only a trace backend has it, metrics of its spans.</summary>
    /// <param name="host">The Collector.</param>
    /// <param name="setting">The path of the setting, to name it in an error.</param>
    /// <param name="name">The backend's name.</param>
    /// <exception cref="ComponentException">There is no such extension or no such backend.</exception>
    public static IMetricBackend FindMetrics(IComponentHost host, string setting, string name)
    {
        var extension = Find(host, setting);
        if (extension._metricBackends.TryGetValue(name, out var metrics)) return metrics;
        return extension._backends.TryGetValue(name, out var traces)
            ? extension.Metered(name, "spans", new SpanMetricBackend(traces))
            : throw new ComponentException(
                $"{setting}: metric storage '{name}' not declared in '{JaegerStorageFactory.TypeName}' extension configuration "
                + $"(declared: [{string.Join(' ', extension._metricBackends.Keys.Concat(extension._backends.Keys))}])");
    }

    /// <summary>The metric backend of that name, to write to.</summary>
    /// <param name="host">The Collector.</param>
    /// <param name="setting">The path of the setting, to name it in an error.</param>
    /// <param name="name">The backend's name.</param>
    /// <exception cref="ComponentException">There is no such extension or no such backend, or others write to it.</exception>
    public static IMetricWriter FindMetricWriter(IComponentHost host, string setting, string name)
    {
        var extension = Find(host, setting);
        return extension._metricWriters.TryGetValue(name, out var writer)
            ? writer
            : throw new ComponentException(
                $"{setting}: '{name}' is no memory backend among the metric_backends of the extension '{JaegerStorageFactory.TypeName}' "
                + $"(there are: [{string.Join(' ', extension._metricWriters.Keys)}])");
    }

    /// <inheritdoc/>
    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        foreach (var backend in _backends.Values) await backend.StartAsync(cancellationToken);
        foreach (var backend in _metricBackends.Values) await backend.StartAsync(host, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        foreach (var backend in _metricBackends.Values) await backend.DisposeAsync();
        foreach (var backend in _backends.Values) await backend.DisposeAsync();
    }

    private static JaegerStorageExtension Find(IComponentHost host, string setting) =>
        host.Extensions.Values.OfType<JaegerStorageExtension>().FirstOrDefault() ?? throw new ComponentException(
            $"{setting}: cannot find extension '{JaegerStorageFactory.TypeName}' (make sure it's defined earlier in the config): "
            + "define it and name it in service::extensions");

    private MeteredMetricBackend Metered(string name, string kind, IMetricBackend backend) =>
        new(backend, new MetricReads(_instruments, name, kind));
}
