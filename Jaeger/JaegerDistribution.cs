using Jaeger.Query;
using Jaeger.Storage.Exporter;
using Jaeger.Storage.Extension;
using OtelCollector.Core.Distribution;

namespace Jaeger;

/// <summary>What Jaeger is made of: a Collector with a storage at the end of its pipelines and a query API beside them.</summary>
internal static class JaegerDistribution
{
    /// <summary>Name and version.</summary>
    public static BuildInfo Build { get; } = new(
        "jaeger",
        "Jaeger backend",
        typeof(JaegerDistribution).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    /// <summary>The components its configuration may name.</summary>
    public static Factories Factories { get; } = new()
    {
        Exporters = [new JaegerStorageExporterFactory()],
        Extensions = [new JaegerStorageFactory(), new JaegerQueryFactory()],
    };
}
