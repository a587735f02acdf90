using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
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
    public static async Task RunAsync(WebApplication app, TimeSpan limit)
    {
        var milliseconds = (int)limit.TotalMilliseconds;
        if (app.Lifetime.ApplicationStarted.IsCancellationRequested)
        {
            var services = app.Services;
            await Task.WhenAll(
                Task.Run(() => services.GetService<TracerProvider>()?.ForceFlush(milliseconds)),
                Task.Run(() => services.GetService<LoggerProvider>()?.ForceFlush(milliseconds)),
                Task.Run(() => services.GetService<MeterProvider>()?.ForceFlush(milliseconds)));
        }

        await Task.Run(() => app.DisposeAsync().AsTask());
    }
}
