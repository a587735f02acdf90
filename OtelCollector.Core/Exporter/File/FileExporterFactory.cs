using System.Runtime.CompilerServices;
using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.File;

/// <summary>Creates exporters that write to files.</summary>
public sealed class FileExporterFactory : IExporterFactory
{
    // The exporters of all signals of one component write to the same files.
    private readonly ConditionalWeakTable<FileExporterConfig, FileOutput> _outputs = [];

    /// <inheritdoc/>
    public string Type => "file";

    /// <inheritdoc/>
    public string ConfigName => "fileexporter.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new FileExporterConfig();

    /// <inheritdoc/>
    public IExporter<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config) =>
        Create<Traces>(settings, (FileExporterConfig)config);

    /// <inheritdoc/>
    public IExporter<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config) =>
        Create<Metrics>(settings, (FileExporterConfig)config);

    /// <inheritdoc/>
    public IExporter<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config) =>
        Create<Logs>(settings, (FileExporterConfig)config);

    private QueuedExporter<TData> Create<TData>(ComponentSettings settings, FileExporterConfig config)
        where TData : SignalData, ISignalData<TData>
    {
        var output = _outputs.GetValue(config, static key => new FileOutput(key));
        var client = new FileClient<TData>(config, output, settings.Logger);
        return new QueuedExporter<TData>(settings, new ExporterOptions(Queue: null, Retry: null), client);
    }
}
