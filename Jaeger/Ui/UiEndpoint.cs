using Jaeger.Query;
using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;

namespace Jaeger.Ui;

/// <summary>Serves the UI: its files, and its page for every other path, which the page itself resolves.</summary>
internal sealed class UiEndpoint(UiPage? page, UiFiles files, JaegerQueryConfig config, ILogger logger)
{
    private const string NotBuilt =
        "The Jaeger UI is not built: build the project Jaeger with Node.js installed, then start it again. The query API works: /api/v3/services.\n";

    /// <summary>Restricts what an answer may load and run; null for another UI, which has its own needs.</summary>
    public string? ContentSecurityPolicy => config.Ui.AssetsPath.Length > 0 ? null : ContentPolicy.Default;

    /// <summary>Loads the built UI, or the one the settings name.</summary>
    /// <exception cref="ComponentException">The operator's settings or folder cannot be used.</exception>
    public static UiEndpoint Load(string builtFolder, JaegerQueryConfig config, QueryService query, ComponentSettings settings)
    {
        var isBuilt = config.Ui.AssetsPath.Length == 0;
        var folder = isBuilt ? builtFolder : config.Ui.AssetsPath;
        var told = new UiSettings(query.HasArchive, query.Metrics is not null, settings.Build.Version, config.BasePath);
        UiPage? page;
        try
        {
            page = UiPage.Load(folder, config.Ui, told, TimeProvider.System, settings.Logger);
        }
        catch (ComponentException e)
        {
            throw new ComponentException($"extensions::{settings.Id}::ui::config_file: {e.Message}", e);
        }

        if (page is null && !isBuilt)
            throw new ComponentException($"extensions::{settings.Id}::ui::assets_path: cannot load index.html: {folder} has none");
        if (page is null) settings.Logger.LogWarning("The UI is not built; only the query API is served");
        return new UiEndpoint(page, UiFiles.Load(folder), config, settings.Logger);
    }

    /// <summary>Answers with a file, or with the page where there is no such file.</summary>
    public Task PageAsync(HttpContext context)
    {
        Log(context);
        if (page is null) return PlainText.WriteAsync(context, StatusCodes.Status404NotFound, NotBuilt);
        var path = PathOf(context);
        if (config.Ui.AssetsPath.Length > 0) return WritePageAsync(context, page);
        if (files.Find(path) is { } file) return WriteAsync(context, file);

        // A page in the place of a missing script would only be refused by the browser for its type.
        return path.StartsWith("/assets/", StringComparison.Ordinal) ? PlainText.NotFoundAsync(context) : WritePageAsync(context, page);
    }

    /// <summary>Answers with a file only.</summary>
    public Task FileAsync(HttpContext context)
    {
        Log(context);
        return files.Find(PathOf(context)) is { } file ? WriteAsync(context, file) : PlainText.NotFoundAsync(context);
    }

    private string PathOf(HttpContext context) => context.Request.Path.Value![config.BasePath.Length..];

    private void Log(HttpContext context)
    {
        if (config.Ui.LogsAccess) logger.LogInformation("serving static asset {Url}", context.Request.Path + context.Request.QueryString);
    }

    // A policy the operator sets in response_headers stays as it is.
    private static Task WritePageAsync(HttpContext context, UiPage page)
    {
        var nonce = ContentPolicy.NewNonce();
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy == ContentPolicy.Default) headers.ContentSecurityPolicy = ContentPolicy.ForNonce(nonce);
        return WriteAsync(context, page.WithNonce(nonce));
    }

    private static async Task WriteAsync(HttpContext context, UiFile file)
    {
        var compressed = Compression.AcceptsGzip(context.Request) ? file.Compressed : null;
        var content = compressed ?? file.Content;
        var response = context.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = content.Length;
        response.Headers.CacheControl = file.CacheControl;
        response.Headers.Append("Vary", "Accept-Encoding");
        if (compressed is not null) response.Headers.ContentEncoding = "gzip";
        await response.Body.WriteAsync(content, context.RequestAborted);
    }
}
