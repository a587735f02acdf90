using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace TracingAspire.ServiceDefaults.Lifetime;

/// <summary>
/// Sends what the providers still hold, all three at once and while everything they need is alive: disposing the host
/// takes things down in an order of its own, one provider after another.
/// </summary>
internal static class TelemetryFlush
{
    public static async Task RunAsync(IHost app, TimeSpan limit)
    {
        var milliseconds = (int)limit.TotalMilliseconds;
        var services = app.Services;
        if (services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.IsCancellationRequested)
        {
            await Task.WhenAll(
                Task.Run(() => services.GetService<TracerProvider>()?.ForceFlush(milliseconds)),
                Task.Run(() => services.GetService<LoggerProvider>()?.ForceFlush(milliseconds)),
                Task.Run(() => services.GetService<MeterProvider>()?.ForceFlush(milliseconds)));
        }

        await Task.Run(() => ((IAsyncDisposable)app).DisposeAsync().AsTask());
    }
}
