using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Telemetry.Export;
using OtelCollector.Core.Telemetry.Metrics;
using OtelCollector.Core.Telemetry.Prometheus;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry;

/// <summary>One run's own logs, metrics and traces.</summary>
internal sealed class OwnTelemetry : IAsyncDisposable
{
    private readonly TelemetryConfig _config;
    private readonly TextWriter _output;
    private readonly Stack<IAsyncDisposable> _open = new();
    private readonly OwnLogs? _logs;
    private ExportFaults? _faults;

    private OwnTelemetry(TelemetryConfig config, BuildInfo build, TextWriter output, LogEncoding encoding)
    {
        _config = config;
        _output = output;
        Resource = config.Resource.Over(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["service.instance.id"] = Guid.NewGuid().ToString(),
            ["service.name"] = build.Command,
            ["service.version"] = build.Version,
        });
        if (config.Logs.Processors.Count > 0)
        {
            config.Logs.ThrowIfInvalid();
            _logs = Made("logger", () => OwnLogs.Start(config.Logs, Resource));
        }

        Sink = new LogSink(output, config.Logs.Level, encoding, TimeProvider.System)
        {
            Sampler = config.Logs.Sampling is { } sampling ? new LogSampler(sampling, TimeProvider.System) : null,
            InitialFields = [.. config.Logs.InitialFields],
            HidesCaller = config.Logs.DisableCaller,
            Export = _logs?.Logger,
        };
    }

    /// <summary>Writes the log.</summary>
    public LogSink Sink { get; }

    /// <summary>Attributes of the Collector itself.</summary>
    public IReadOnlyDictionary<string, string> Resource { get; }

    /// <summary>Whether log lines carry the resource.</summary>
    public bool ShowsResource => !_config.Logs.DisableResource && Resource.Count > 0;

    /// <summary>Formats of trace context that receivers continue.</summary>
    public IReadOnlyList<string> Propagators => _config.Traces.IsOn ? _config.Traces.Propagators : [];

    /// <summary>Makes the instruments of this run.</summary>
    public Meter Meter { get; } = new("otelcol");

    /// <summary>Makes the spans of this run.</summary>
    public ActivitySource Activities { get; } = new("otelcol");

    /// <summary>Opens the log.</summary>
    /// <exception cref="ComponentException">It cannot be opened.</exception>
    public static OwnTelemetry OpenLog(TelemetryConfig config, BuildInfo build)
    {
        var encoding = config.Logs.Encoding switch
        {
            "console" => LogEncoding.Console,
            "json" => LogEncoding.Json,
            "" => throw new ComponentException("failed to create logger: no encoder name specified"),
            var other => throw new ComponentException($"failed to create logger: no encoder registered for name \"{other}\""),
        };
        return new OwnTelemetry(config, build, LogOutput.Open(config.Logs.OutputPaths), encoding);
    }

    /// <summary>Starts whoever reads metrics and spans.</summary>
    /// <exception cref="ComponentException">A reader is not usable.</exception>
    public async Task StartAsync(ILogger logger)
    {
        if (_config.Resource.Legacy.Count > 0)
        {
            logger.Write(
                LogLevel.Warning,
                "Using legacy service.telemetry.resource inline map format; prefer service.telemetry.resource.attributes (array of maps with `name` and `value` keys)",
                ("legacy_resource_attributes", _config.Resource.Legacy));
        }

        if (_config.ExportsOtlp)
            _faults = new ExportFaults(logger);
        if (_config.Metrics.Level == TelemetryLevel.None)
            logger.Write(LogLevel.Information, "Internal metrics telemetry disabled");
        else
            await StartMetricsAsync(logger);
        if (_config.Traces.IsOn)
            StartTraces();
        else
            logger.Write(LogLevel.Information, "Internal trace telemetry disabled");
    }

    public async ValueTask DisposeAsync()
    {
        // Together: each may have to wait for a destination that is away.
        await Task.WhenAll(_open.Select(reader => reader.DisposeAsync().AsTask()));
        if (_logs is not null)
            await _logs.DisposeAsync();
        _faults?.Dispose();
        Meter.Dispose();
        Activities.Dispose();
        await _output.FlushAsync();
    }

    private async Task StartMetricsAsync(ILogger logger)
    {
        foreach (var reader in _config.Metrics.Readers)
            reader.ThrowIfInvalid();
        var views = new MetricViews(_config.Metrics);
        foreach (var page in _config.Metrics.Readers.Select(r => r.Prometheus).OfType<PrometheusConfig>())
        {
            var store = new MetricStore(Meter, views);
            _open.Push(new StoreLease(store));
            var text = new PrometheusText(page, views, Resource);
            _open.Push(await PrometheusServer.StartAsync(page, store, text, logger));
        }

        foreach (var reader in _config.Metrics.Readers.Where(r => r.IsPeriodic))
            _open.Push(Made("meter provider", () => OwnMetrics.Start(reader, Meter, views, Resource)));
        ProcessMetrics.Register(Meter);
    }

    private void StartTraces()
    {
        _config.Traces.ThrowIfInvalid();
        _open.Push(Made("tracer provider", () => OwnTraces.Start(_config.Traces, Activities, Resource)));
    }

    private static T Made<T>(string what, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ComponentException e)
        {
            throw new ComponentException($"failed to create {what}: {e.Message}", e);
        }
    }

    private sealed class StoreLease(MetricStore store) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            store.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
