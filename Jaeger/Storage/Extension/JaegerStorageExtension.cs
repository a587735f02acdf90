using Jaeger.MetricStore;
using Jaeger.MetricStore.Spans;
using OtelCollector.Core.Component;

namespace Jaeger.Storage.Extension;

/// <summary>Owns the backends of a configuration; the exporter writes to them and the query extension reads them.</summary>
internal sealed class JaegerStorageExtension(ComponentSettings settings, JaegerStorageConfig config) : IExtension
{
    private readonly Dictionary<string, ITraceBackend> _backends = config.Backends.ToDictionary(
        b => b.Key, b => b.Value.Create(settings), StringComparer.Ordinal);

    private readonly Dictionary<string, IMetricBackend> _metricBackends = config.MetricBackends.ToDictionary(
        b => b.Key, b => b.Value.Create(settings, b.Key), StringComparer.Ordinal);

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
            ? new SpanMetricBackend(traces)
            : throw new ComponentException(
                $"{setting}: metric storage '{name}' not declared in '{JaegerStorageFactory.TypeName}' extension configuration "
                + $"(declared: [{string.Join(' ', extension._metricBackends.Keys.Concat(extension._backends.Keys))}])");
    }

    /// <inheritdoc/>
    public async ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        foreach (var backend in _backends.Values) await backend.StartAsync(cancellationToken);
        foreach (var backend in _metricBackends.Values) await backend.StartAsync(cancellationToken);
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
}
