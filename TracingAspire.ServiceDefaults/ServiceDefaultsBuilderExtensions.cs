using Microsoft.Extensions.Hosting;
using TracingAspire.ServiceDefaults.Health;
using TracingAspire.ServiceDefaults.Http;
using TracingAspire.ServiceDefaults.Lifetime;
using TracingAspire.ServiceDefaults.Logging;
using TracingAspire.ServiceDefaults.Telemetry;

namespace TracingAspire.ServiceDefaults;

/// <summary>Adds what every service of the application has.</summary>
public static class ServiceDefaultsBuilderExtensions
{
    /// <summary>
    /// Adds OpenTelemetry (traces, metrics and logs, over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set), console
    /// logs with trace and span IDs, health checks, service discovery and resilience for every <see cref="HttpClient"/>.
    /// </summary>
    /// <typeparam name="TBuilder">The kind of host builder.</typeparam>
    /// <param name="builder">The host builder.</param>
    /// <param name="configure">Changes the defaults, for example to keep more paths out of the traces.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder AddServiceDefaults<TBuilder>(
        this TBuilder builder, Action<ServiceDefaultsOptions>? configure = null)
        where TBuilder : IHostApplicationBuilder
    {
        var options = new ServiceDefaultsOptions();
        configure?.Invoke(options);

        builder.AddConsoleLogging();
        builder.AddOpenTelemetryDefaults(options);
        builder.AddHealthDefaults();
        builder.AddHttpClientDefaults();
        builder.AddShutdownDefaults();
        return builder;
    }
}
