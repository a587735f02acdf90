using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Distribution;

/// <summary>The Collector with one configuration, from its log's first line to its last.</summary>
internal sealed class RunningCollector
{
    private readonly CollectorConfig _config;
    private readonly BuildInfo _build;
    private readonly OwnTelemetry _telemetry;
    private readonly ComponentSource _source;
    private CollectorService? _service;

    private RunningCollector(CollectorConfig config, BuildInfo build)
    {
        (_config, _build) = (config, build);
        _telemetry = OwnTelemetry.OpenLog(config.Service.Telemetry, build);
        _source = new ComponentSource(build, _telemetry);
        Logger = _source.Logger("service");
    }

    /// <summary>Writes the log of this configuration.</summary>
    public ILogger Logger { get; }

    /// <summary>Completes when a component reports that it cannot go on.</summary>
    public Task<Exception> Fatal => _service!.Fatal;

    /// <summary>Starts everything; what was started is stopped again where something cannot.</summary>
    /// <exception cref="ComponentException">Something cannot start.</exception>
    public static async Task<RunningCollector> StartAsync(
        CollectorConfig config, IReadOnlyList<ConfigWarning> warnings, BuildInfo build)
    {
        var collector = new RunningCollector(config, build);
        try
        {
            await collector.StartAsync(warnings);
            return collector;
        }
        catch
        {
            using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await collector.StopAsync(atOnce.Token);
            throw;
        }
    }

    /// <summary>Stops taking data, delivers what was taken and ends.</summary>
    /// <param name="cancellationToken">Cancelled when the delivery must end.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_service is not null)
        {
            Logger.Write(LogLevel.Information, "Starting shutdown...");
            await _service.StopAsync(cancellationToken);
            Logger.Write(LogLevel.Information, "Shutdown complete.");
        }

        await _telemetry.DisposeAsync();
    }

    private async Task StartAsync(IReadOnlyList<ConfigWarning> warnings)
    {
        try
        {
            await _telemetry.StartAsync(Logger);
            Warn(warnings);
            _service = new CollectorService(_config, _source);
        }
        catch (ComponentException e)
        {
            Logger.Write(LogLevel.Error, "error found during service initialization", ("error", e.Message));
            throw;
        }

        Logger.Write(
            LogLevel.Information,
            $"Starting {_build.Command}...",
            ("Version", _build.Version),
            ("NumCPU", Environment.ProcessorCount));
        await _service.StartAsync(CancellationToken.None);
        Logger.Write(LogLevel.Information, "Everything is ready. Begin running and processing data.");
    }

    private void Warn(IReadOnlyList<ConfigWarning> warnings)
    {
        foreach (var warning in warnings.Distinct())
            Logger.Write(warning.IsWarning ? LogLevel.Warning : LogLevel.Information, warning.Message, ("name", warning.Name));
        foreach (var (kind, id, type) in _config.Deprecations)
        {
            Logger.Write(
                LogLevel.Warning,
                $"\"{id.Type}\" alias is deprecated; use \"{type}\" instead",
                ("otelcol.component.id", id.ToString()),
                ("otelcol.component.kind", kind));
        }

        if (_config.WithoutEffect.Count > 0)
        {
            Logger.Write(
                LogLevel.Warning,
                "Accepted settings without effect in this Collector",
                ("settings", string.Join(' ', _config.WithoutEffect)));
        }
    }
}
