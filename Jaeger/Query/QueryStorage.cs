using Jaeger.Adjusters;
using Jaeger.MetricStore;
using Jaeger.Storage;
using Jaeger.Storage.Extension;
using Jaeger.Tenancy;
using OtelCollector.Core.Component;

namespace Jaeger.Query;

/// <summary>Finds the storages the settings name. The complaints begin as Jaeger's do.</summary>
internal static class QueryStorage
{
    /// <summary>The query service over those storages; with tenants, over those of the tenant a request is for.</summary>
    /// <exception cref="ComponentException">A storage is not there.</exception>
    public static QueryService Open(JaegerQueryConfig config, IComponentHost host)
    {
        var traces = Traces(config, host, $"cannot find factory for trace storage {config.TraceStorage}", config.TraceStorage);
        var archive = config.ArchiveStorage.Length == 0
            ? null
            : Traces(config, host, "cannot find traces archive storage factory", config.ArchiveStorage);
        return new QueryService(
            traces, archive, new StandardAdjusters(config.MaxClockSkew, config.MaxTraceSize), new SummaryAdjusters(config.MaxClockSkew))
        {
            Metrics = config.MetricStorage.Length == 0 ? null : Metrics(config, host),
        };
    }

    private static ITraceStorage Traces(JaegerQueryConfig config, IComponentHost host, string complaint, string name)
    {
        var backend = JaegerStorageExtension.Find(host, complaint, name);
        return config.Tenancy.Enabled ? new TenantStorage(backend) : backend.For("");
    }

    private static IMetricReader Metrics(JaegerQueryConfig config, IComponentHost host)
    {
        var backend = JaegerStorageExtension.FindMetrics(host, "cannot find metrics storage factory", config.MetricStorage);
        return config.Tenancy.Enabled ? new TenantMetrics(backend) : backend.For("");
    }
}
