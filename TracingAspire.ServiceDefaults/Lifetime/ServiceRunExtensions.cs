using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TracingAspire.ServiceDefaults.Lifetime;

namespace TracingAspire.ServiceDefaults;

/// <summary>Runs a service from start to the last flushed span.</summary>
public static class ServiceRunExtensions
{
    /// <summary>
    /// Runs the application until it is asked to stop (SIGTERM, SIGINT), then flushes the telemetry. What the operator
    /// can mend (a bad setting, a taken port) is told on stderr, a sentence each, without a stack trace.
    /// </summary>
    /// <param name="app">The application: a web application, or a host without a server.</param>
    /// <returns>The exit code: 0 after a normal stop, 1 where it could not start or gave up.</returns>
    public static async Task<int> RunServiceAsync(this IHost app)
    {
        var name = app.Services.GetRequiredService<IHostEnvironment>().ApplicationName;
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        var stopping = new StopClock(lifetime, app.Services.GetRequiredService<ShutdownOptions>().Total);
        try
        {
            // The host builds its services before it validates, and would tell only of the first bad setting.
            app.Services.GetService<IStartupValidator>()?.Validate();
            await app.StartAsync();
            await app.WaitForShutdownAsync();
            return Environment.ExitCode;
        }
        catch (Exception exception) when (StartupFailure.Describe(exception) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
                await Console.Error.WriteLineAsync($"{name}: {sentence}");
            return 1;
        }
        finally
        {
            await FlushAsync(app, name, stopping.Left);
        }
    }

    /// <summary>Flushes, then disposes the host; a receiver that hangs must not hold the process.</summary>
    private static async Task FlushAsync(IHost app, string name, TimeSpan limit)
    {
        var endpoint = app.Services.GetRequiredService<IConfiguration>()["OTEL_EXPORTER_OTLP_ENDPOINT"];
        try
        {
            await TelemetryFlush.RunAsync(app, limit).WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            await Console.Error.WriteLineAsync(
                $"{name}: the last telemetry was not taken within {limit.TotalSeconds:0.0} s "
                + $"and is lost; see whether the receiver at OTEL_EXPORTER_OTLP_ENDPOINT ({endpoint}) answers.");
        }
    }
}
