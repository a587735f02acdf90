using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace TracingAspire.ServiceDefaults.Telemetry;

internal static class OpenTelemetryBuilderExtensions
{
    public static void AddOpenTelemetryDefaults(this IHostApplicationBuilder builder, ServiceDefaultsOptions options)
    {
        OtlpRetry.Add(builder.Configuration);
        var signals = OtlpSignals.Read(builder.Configuration);
        builder.Logging.AddOpenTelemetry(logging => logging.IncludeFormattedMessage = true);
        if (!signals.Logs)
            builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(_ => false);

        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.DescribeService(builder.Environment));
        if (signals.Metrics)
            telemetry.WithMetrics(Instrument);
        if (signals.Traces)
            telemetry.WithTracing(tracing => tracing.AddSource(builder.Environment.ApplicationName).Instrument(options));
        else
            // A service has sources of its own: they are told that nobody wants their spans.
            telemetry.WithTracing(tracing => tracing.SetSampler(new AlwaysOffSampler()));

        var problems = OtlpConfiguration.Validate(builder.Configuration);
        if (problems.Count > 0)
            builder.Services.AddOptions<ServiceDefaultsOptions>()
                .Validate(_ => false, string.Join(Environment.NewLine, problems))
                .ValidateOnStart();
        else if (signals.AreSent)
            telemetry.AddOtlpExporters(signals, builder.Configuration);
    }

    private static void Instrument(MeterProviderBuilder metrics) => metrics
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddRuntimeInstrumentation()
        // Four counters of Kestrel's buffers, added to at every rent and return: half of all measurements of a request.
        .AddView(instrument => instrument.Meter.Name == "Microsoft.AspNetCore.MemoryPool" ? MetricStreamConfiguration.Drop : null);

    private static void Instrument(this TracerProviderBuilder tracing, ServiceDefaultsOptions options) => tracing
        .AddAspNetCoreInstrumentation(server => HttpServerTracing.Configure(server, options))
        .AddHttpClientInstrumentation(HttpClientTracing.Configure);
}
