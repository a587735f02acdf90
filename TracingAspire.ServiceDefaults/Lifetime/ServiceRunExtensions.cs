using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using TracingAspire.ServiceDefaults.Lifetime;

namespace TracingAspire.ServiceDefaults;

/// <summary>Runs a service from start to the last flushed span.</summary>
public static class ServiceRunExtensions
{
    /// <summary>
    /// Runs the application until it is asked to stop (SIGTERM, SIGINT), then flushes the telemetry. What the operator
    /// can mend (a bad setting, a taken port) is told on stderr, a sentence each, without a stack trace.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <returns>The exit code: 0 after a normal stop, 1 where it could not start or gave up.</returns>
    public static async Task<int> RunServiceAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
            await app.WaitForShutdownAsync();
            return Environment.ExitCode;
        }
        catch (Exception exception) when (StartupFailure.Describe(exception) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
                await Console.Error.WriteLineAsync($"{app.Environment.ApplicationName}: {sentence}");
            return 1;
        }
        finally
        {
            await FlushAsync(app);
        }
    }

    /// <summary>Disposing the host flushes every provider; a receiver that hangs must not hold the process.</summary>
    private static async Task FlushAsync(WebApplication app)
    {
        try
        {
            await Task.Run(() => app.DisposeAsync().AsTask()).WaitAsync(ShutdownBuilderExtensions.FlushGrace);
        }
        catch (TimeoutException)
        {
            await Console.Error.WriteLineAsync(
                $"{app.Environment.ApplicationName}: the last telemetry was not taken within "
                + $"{ShutdownBuilderExtensions.FlushGrace.TotalSeconds:0} s and is lost; see whether the receiver at "
                + $"OTEL_EXPORTER_OTLP_ENDPOINT ({app.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]}) answers.");
        }
    }
}
