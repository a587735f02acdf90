using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace TracingAspire.ServiceDefaults.Telemetry;

internal static class OpenTelemetryBuilderExtensions
{
    public static void AddOpenTelemetryDefaults(this IHostApplicationBuilder builder, ServiceDefaultsOptions options)
    {
        OtlpRetry.Add(builder.Configuration);
        builder.Logging.AddOpenTelemetry(logging => logging.IncludeFormattedMessage = true);

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.DescribeService(builder.Environment))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .WithTracing(tracing => tracing
                .AddSource(builder.Environment.ApplicationName)
                .AddAspNetCoreInstrumentation(server => HttpServerTracing.Configure(server, options))
                .AddHttpClientInstrumentation(HttpClientTracing.Configure));

        var problems = OtlpConfiguration.Validate(builder.Configuration);
        if (problems.Count > 0)
            builder.Services.AddOptions<ServiceDefaultsOptions>()
                .Validate(_ => false, string.Join(Environment.NewLine, problems))
                .ValidateOnStart();
        else if (OtlpConfiguration.IsEnabled(builder.Configuration))
            telemetry.UseOtlpExporter();
    }
}
