using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Projects;

/// <summary>The endpoints a project configures for Kestrel in its appsettings.</summary>
internal sealed record KestrelEndpoint(string Name, BindingUrl Url, bool IsHttp2);

/// <summary>Reads them.</summary>
internal static class KestrelEndpoints
{
    private const string Http2 = "Http2";

    /// <summary>Named by their scheme where it is the only one of that scheme, else as they are configured.</summary>
    public static IReadOnlyList<KestrelEndpoint> Read(IConfiguration configuration, string projectPath)
    {
        var http2ByDefault = IsHttp2ByDefault(configuration);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Where(e => e["Url"] is not null)
            .Select(e => new KestrelEndpoint(
                e.Key,
                BindingUrl.Parse(e["Url"]!, $"Kestrel:Endpoints:{e.Key}:Url of '{projectPath}'"),
                e["Protocols"] is { } protocols ? protocols == Http2 : http2ByDefault))
            .ToLookup(e => e.Url.Scheme);
        return [.. endpoints.SelectMany(group => group.Count() == 1 ? group.Select(e => e with { Name = group.Key }) : group)];
    }

    public static bool IsHttp2ByDefault(IConfiguration configuration) => configuration["Kestrel:EndpointDefaults:Protocols"] == Http2;

    /// <summary>The settings of the project that the AppHost can see: its files, not its environment.</summary>
    public static IConfiguration SettingsOf(string projectPath)
    {
        var folder = Path.GetDirectoryName(projectPath)!;
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true)
                .AddJsonFile(Path.Combine(folder, $"appsettings.{environment}.json"), optional: true)
                .Build();
        }
        catch (InvalidDataException ex)
        {
            throw new DistributedApplicationException($"{ex.Message} {ex.InnerException?.Message}".TrimEnd(), ex);
        }
    }
}
