using Microsoft.AspNetCore.StaticFiles;

namespace TaskWeb.Client;

/// <summary>Serves the built client: hashed assets for ever, everything else revalidated.</summary>
internal static class ClientFiles
{
    /// <summary>Below it every file name carries a hash of its contents.</summary>
    public const string AssetsPath = "/assets";

    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidate = "no-cache";

    private const string IndexPage = "index.html";

    public static void AddClientFiles(this IServiceCollection services) =>
        services.AddOptions<StaticFileOptions>()
            .Configure(options => options.OnPrepareResponse = SetCaching)
            .Validate<IWebHostEnvironment>(
                (_, environment) => environment.WebRootFileProvider.GetFileInfo(IndexPage).Exists,
                $"The client is missing: there is no wwwroot/{IndexPage} beside the program; build it with 'dotnet build TaskWeb' (needs Node.js).")
            .ValidateOnStart();

    public static void UseClientFiles(this WebApplication app) => app.UseStaticFiles();

    /// <summary>Paths that are no files answer with the client's page; the client routes them.</summary>
    public static void MapClientPages(this WebApplication app)
    {
        app.MapFallback("/health/{**path}", () => Results.NotFound());
        app.MapFallbackToFile(IndexPage);
    }

    private static void SetCaching(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl =
            file.Context.Request.Path.StartsWithSegments(AssetsPath) ? Immutable : Revalidate;
}
