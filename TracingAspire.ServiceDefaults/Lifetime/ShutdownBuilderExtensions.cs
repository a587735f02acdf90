using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TracingAspire.ServiceDefaults.Health;

namespace TracingAspire.ServiceDefaults.Lifetime;

internal static class ShutdownBuilderExtensions
{
    /// <summary>
    /// Adds a stop that drops no request: readiness says no, new requests are served while load balancers look elsewhere,
    /// those under way finish.
    /// </summary>
    public static void AddShutdownDefaults(this IHostApplicationBuilder builder)
    {
        var (options, problems) = ShutdownOptions.Read(builder.Configuration);
        if (problems.Count > 0)
            builder.Services.AddOptions<ServiceDefaultsOptions>()
                .Validate(_ => false, string.Join(Environment.NewLine, problems))
                .ValidateOnStart();

        builder.Services.AddSingleton(options);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Host);
        builder.Services.AddHostedService<RequestDrain>();
        builder.Services.AddSingleton<IStartupFilter, ConnectionDrain>();
        builder.Services.AddHealthChecks().AddCheck<StoppingCheck>("stopping", tags: [HealthTags.Ready]);
    }
}
