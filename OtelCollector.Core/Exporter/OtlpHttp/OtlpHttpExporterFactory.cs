using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Exporter.OtlpHttp;

/// <summary>Creates exporters of OTLP over HTTP.</summary>
public sealed class OtlpHttpExporterFactory : IExporterFactory
{
    /// <inheritdoc/>
    public string Type => "otlp_http";

    /// <inheritdoc/>
    public string DeprecatedAlias => "otlphttp";

    /// <inheritdoc/>
    public string ConfigName => "otlphttpexporter.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new OtlpHttpExporterConfig();

    /// <inheritdoc/>
    public IExporter<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config) =>
        Create<Traces>(settings, (OtlpHttpExporterConfig)config);

    /// <inheritdoc/>
    public IExporter<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config) =>
        Create<Metrics>(settings, (OtlpHttpExporterConfig)config);

    /// <inheritdoc/>
    public IExporter<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config) =>
        Create<Logs>(settings, (OtlpHttpExporterConfig)config);

    private static QueuedExporter<TData> Create<TData>(ComponentSettings settings, OtlpHttpExporterConfig config)
        where TData : SignalData, ISignalData<TData>
    {
        var address = Address(settings, config, TData.Signal);
        var destination = new List<KeyValuePair<string, object?>> { new("server.address", address.Host) };
        if (address.AbsolutePath.Length > 0)
            destination.Add(new("url.path", address.AbsolutePath));
        if (address.OriginalString.Contains($":{address.Port}", StringComparison.Ordinal))
            destination.Add(new("server.port", (long)address.Port));
        var options = new ExporterOptions(config.Queue, config.Retry) { Destination = destination };
        return new QueuedExporter<TData>(settings, options, new OtlpHttpClient<TData>(config, address, settings));
    }

    private static Uri Address(ComponentSettings settings, OtlpHttpExporterConfig config, Signal signal)
    {
        try
        {
            return config.Address(signal);
        }
        catch (ComponentException e)
        {
            throw new ComponentException(
                $"failed to build pipelines: failed to create \"{settings.Id}\" exporter for data type \"{signal.Name()}\": "
                + e.Message,
                e);
        }
    }
}
