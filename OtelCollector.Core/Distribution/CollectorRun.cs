using System.Runtime.InteropServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Distribution.Commands;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Distribution;

/// <summary>One run of the program: configurations follow one another at SIGHUP, SIGTERM and SIGINT end it.</summary>
internal sealed class CollectorRun(ConfigSource source, BuildInfo build) : IDisposable
{
    // The process has five seconds to stop; what is left after the drain is for the process to end.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(4.5);

    // Nobody kills the process during a reload: what was accepted has time to be delivered.
    private static readonly TimeSpan ReloadGrace = TimeSpan.FromSeconds(30);

    private readonly Channel<PosixSignal> _signals = Channel.CreateUnbounded<PosixSignal>();
    private readonly CancellationTokenSource _impatience = new();
    private int _ends;

    /// <summary>Runs until a signal or a fatal error.</summary>
    /// <exception cref="ConfigException">The first configuration has errors.</exception>
    /// <exception cref="ComponentException">A component could not start or go on.</exception>
    public async Task RunAsync()
    {
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal);

        var config = source.Read();
        var collector = await RunningCollector.StartAsync(config, source.Warnings, build);
        while (true)
        {
            var signal = _signals.Reader.ReadAsync().AsTask();
            if (await Task.WhenAny(signal, collector.Fatal) == collector.Fatal)
            {
                var error = await collector.Fatal;
                collector.Logger.Write(LogLevel.Error, "Asynchronous error received, terminating process", ("error", error.Message));
                await StopAsync(collector, Grace);
                throw new ComponentException(error.Message, error);
            }

            collector.Logger.Write(LogLevel.Information, "Received signal from OS", ("signal", Name(await signal)));
            if (await signal != PosixSignal.SIGHUP)
                break;
            (collector, config) = await ReloadAsync(collector, config);
        }

        await StopAsync(collector, Grace);
    }

    /// <inheritdoc/>
    public void Dispose() => _impatience.Dispose();

    private static string Name(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGTERM => "terminated",
        PosixSignal.SIGHUP => "hangup",
        _ => "interrupt",
    };

    // A configuration that cannot be read, or whose pipelines cannot be built, changes nothing; one that cannot be
    // started, e.g. for a taken port, gives way to the one before it.
    private async Task<(RunningCollector Collector, CollectorConfig Config)> ReloadAsync(RunningCollector old, CollectorConfig config)
    {
        CollectorConfig next;
        try
        {
            next = source.Read();
            ConfigCheck.Build(next, build);
        }
        catch (Exception e) when (e is ConfigException or ComponentException)
        {
            var error = e is ConfigException bad ? bad.RunMessage : e.Message;
            old.Logger.Write(LogLevel.Error, "Config reload failed, the configuration in use stays", ("error", error));
            return (old, config);
        }

        old.Logger.Write(LogLevel.Warning, "Config updated, restart service");
        await StopAsync(old, ReloadGrace);
        try
        {
            return (await RunningCollector.StartAsync(next, source.Warnings, build), next);
        }
        catch (ComponentException e)
        {
            var restored = await RunningCollector.StartAsync(config, [], build);
            restored.Logger.Write(LogLevel.Error, "Config reload failed, back to the configuration before it", ("error", e.Message));
            return (restored, config);
        }
    }

    private async Task StopAsync(RunningCollector collector, TimeSpan limit)
    {
        using var grace = CancellationTokenSource.CreateLinkedTokenSource(_impatience.Token);
        grace.CancelAfter(limit);
        await collector.StopAsync(grace.Token);
    }

    // Asked to end, the Collector has its grace even where it is in the middle of a reload; asked a second time, it ends
    // without waiting for its deliveries.
    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (context.Signal != PosixSignal.SIGHUP)
        {
            if (Interlocked.Increment(ref _ends) > 1)
                _impatience.Cancel();
            else
                _impatience.CancelAfter(Grace);
        }

        _signals.Writer.TryWrite(context.Signal);
    }
}
