using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TracingAspire.ServiceDefaults.Health;

internal static class HealthBuilderExtensions
{
    public static void AddHealthDefaults(this IHostApplicationBuilder builder) =>
        builder.Services.AddHealthChecks();
}
