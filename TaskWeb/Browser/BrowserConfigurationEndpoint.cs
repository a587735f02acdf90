using Microsoft.Extensions.Options;

namespace TaskWeb.Browser;

/// <summary><c>GET /config.json</c>: what the client reads before it starts.</summary>
internal static class BrowserConfigurationEndpoint
{
    public const string Path = "/config.json";

    public static void AddBrowserConfiguration(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<BrowserOptions>, BrowserOptionsValidator>();
        services.AddOptions<BrowserOptions>().BindConfiguration(BrowserOptions.Section).ValidateOnStart();
    }

    public static void MapBrowserConfiguration(this WebApplication app) =>
        app.MapGet(Path, (HttpContext context, IOptions<BrowserOptions> options) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Json(
                BrowserConfiguration.From(options.Value, app.Environment.EnvironmentName),
                BrowserConfigurationJson.Default.BrowserConfiguration);
        });
}
