using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Trace;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>Sends the Collector's own spans where the configuration says.</summary>
internal static class OwnTraces
{
    public static IAsyncDisposable Start(TracesConfig config, ActivitySource source, IReadOnlyDictionary<string, string> resource)
    {
        var builder = Sdk.CreateTracerProviderBuilder()
            .AddSource(source.Name)
            .SetResourceBuilder(OwnResource.Of(resource))
            .SetSampler(SpanSamplers.Make(config.Sampler));
        foreach (var processor in config.Processors)
            builder.AddProcessor(new OwnSpanBatch(source, Exporter(processor), processor));

        var provider = builder.Build();
        return new BoundedShutdown(limit => provider.Shutdown(limit), provider);
    }

    private static BaseExporter<Activity> Exporter(ProcessorConfig config) => config.Otlp is { } otlp
        ? new OtlpTraceExporter(OtlpDestination.Options(otlp, "/v1/traces"))
        : new ConsoleActivityExporter(new ConsoleExporterOptions());
}
