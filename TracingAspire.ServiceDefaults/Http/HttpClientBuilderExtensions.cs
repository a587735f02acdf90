using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TracingAspire.ServiceDefaults.Http;

internal static class HttpClientBuilderExtensions
{
    public static void AddHttpClientDefaults(this IHostApplicationBuilder builder)
    {
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
    }
}
