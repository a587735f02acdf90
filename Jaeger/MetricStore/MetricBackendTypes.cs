using Jaeger.MetricStore.Memory;
using Jaeger.MetricStore.Prometheus;
using OtelCollector.Core.Configuration;

namespace Jaeger.MetricStore;

/// <summary>The types a metric backend may have, and how a configuration names them.</summary>
internal static class MetricBackendTypes
{
    private static readonly (string Section, Func<IMetricBackendConfig> Create)[] Types =
    [
        ("storageconfig.PrometheusConfiguration", () => new PrometheusConfig()),
        ("metricmemory.Configuration", () => new MemoryMetricConfig()),
    ];

    /// <summary>The backends below <c>metric_backends</c> by name; errors are reported to the sections.</summary>
    public static IEnumerable<KeyValuePair<string, IMetricBackendConfig>> Read(ConfigSection section)
    {
        foreach (var (name, backend) in section.MapOfSections(
            "metric_backends", "map[string]storageconfig.MetricBackend", "storageconfig.MetricBackend"))
        {
            var configs = Types.Select(t => (t.Section, Config: t.Create())).Where(t => backend.Has(t.Config.Kind)).ToList();
            if (configs.Count == 0)
                backend.AddInvalid("empty configuration: set the type of the backend, which here is prometheus or memory");
            if (configs.Count > 1)
                backend.AddInvalid($"multiple backend types found for metric storage: [{string.Join(' ', configs.Select(c => c.Config.Kind))}]");
            foreach (var (type, config) in configs)
            {
                if (backend.Section(config.Kind, type) is { } settings) config.Bind(settings);
                yield return new(name, config);
            }
        }
    }
}
