using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Distribution;

/// <summary>One run of the Collector, from start to the end of its drain.</summary>
internal sealed class CollectorRun(CollectorConfig config, IReadOnlyList<ConfigWarning> warnings, BuildInfo build)
{
    // The process has five seconds to stop; what is left after the drain is for the process to end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4.5);

    private readonly TaskCompletionSource<string> _signal = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Runs until a signal or a fatal error.</summary>
    /// <exception cref="ComponentException">A component could not start or go on.</exception>
    public async Task RunAsync()
    {
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);

        await using var telemetry = OwnTelemetry.OpenLog(config.Service.Telemetry, build);
        var source = new ComponentSource(build, telemetry);
        var logger = source.Logger("service");
        await telemetry.StartAsync(logger);
        Warn(logger);
        logger.Write(LogLevel.Information, $"Starting {build.Command}...", ("Version", build.Version), ("NumCPU", Environment.ProcessorCount));

        var service = new CollectorService(config, source);
        try
        {
            await service.StartAsync(CancellationToken.None);
            logger.Write(LogLevel.Information, "Everything is ready. Begin running and processing data.");
            if (await Task.WhenAny(_signal.Task, service.Fatal) == service.Fatal)
                throw new ComponentException((await service.Fatal).Message);
            logger.Write(LogLevel.Information, "Received signal from OS", ("signal", await _signal.Task));
        }
        finally
        {
            logger.Write(LogLevel.Information, "Starting shutdown...");
            using var grace = new CancellationTokenSource(Grace);
            await service.StopAsync(grace.Token);
            logger.Write(LogLevel.Information, "Shutdown complete.");
        }
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _signal.TrySetResult(context.Signal == PosixSignal.SIGTERM ? "terminated" : "interrupt");
    }

    private void Warn(CollectorLogger logger)
    {
        foreach (var warning in warnings.Distinct())
            logger.Write(warning.IsWarning ? LogLevel.Warning : LogLevel.Information, warning.Message, ("name", warning.Name));
        foreach (var (kind, id, type) in config.Deprecations)
        {
            logger.Write(
                LogLevel.Warning,
                $"\"{id.Type}\" alias is deprecated; use \"{type}\" instead",
                ("otelcol.component.id", id.ToString()),
                ("otelcol.component.kind", kind));
        }

        if (config.WithoutEffect.Count > 0)
        {
            logger.Write(
                LogLevel.Warning,
                "Accepted settings without effect in this Collector",
                ("settings", string.Join(' ', config.WithoutEffect)));
        }
    }
}
