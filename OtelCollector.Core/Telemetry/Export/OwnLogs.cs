using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Export;

/// <summary>Sends the Collector's own log where the configuration says, beside the places it is written to.</summary>
internal sealed class OwnLogs : IAsyncDisposable
{
    private const string Scope = "go.opentelemetry.io/collector/service";

    private readonly ILoggerFactory _factory;
    private readonly BoundedShutdown _shutdown;

    private OwnLogs(LogsConfig config, IReadOnlyDictionary<string, string> resource)
    {
        var processors = config.Processors.Select(Processor).ToList();
        _factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddOpenTelemetry(options =>
        {
            options.IncludeFormattedMessage = true;
            options.SetResourceBuilder(OwnResource.Of(resource));
            foreach (var processor in processors)
                options.AddProcessor(processor);
        }));
        Logger = _factory.CreateLogger(Scope);
        _shutdown = new BoundedShutdown(limit => processors.ForEach(p => p.Shutdown(limit)), _factory);
    }

    /// <summary>Takes the lines.</summary>
    public ILogger Logger { get; }

    /// <summary>Starts the processors.</summary>
    public static OwnLogs Start(LogsConfig config, IReadOnlyDictionary<string, string> resource) => new(config, resource);

    public ValueTask DisposeAsync() => _shutdown.DisposeAsync();

    private static BaseProcessor<LogRecord> Processor(ProcessorConfig config)
    {
        BaseExporter<LogRecord> exporter = config.Otlp is { } otlp
            ? new OtlpLogExporter(OtlpDestination.Options(otlp, "/v1/logs"))
            : new ConsoleLogRecordExporter(new ConsoleExporterOptions());
        return new BatchLogRecordExportProcessor(exporter, config.QueueSize, config.Delay, config.Timeout, config.BatchSize);
    }
}
