using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;

namespace Jaeger.Storage.Exporter;

/// <summary>Creates exporters that write spans to a storage.</summary>
internal sealed class JaegerStorageExporterFactory : IExporterFactory
{
    /// <inheritdoc/>
    public string Type => "jaeger_storage_exporter";

    /// <inheritdoc/>
    public string ConfigName => "storageexporter.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new JaegerStorageExporterConfig();

    /// <inheritdoc/>
    public IExporter<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config)
    {
        var exporter = (JaegerStorageExporterConfig)config;
        return exporter.Sending.Around(settings, new StorageClient(exporter.TraceStorage));
    }
}
