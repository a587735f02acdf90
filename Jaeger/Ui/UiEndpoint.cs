using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Ui;

/// <summary>Serves the UI: its files, and its page for every other path, which the page itself resolves.</summary>
internal sealed class UiEndpoint(UiFiles files)
{
    private const string NotBuilt =
        "The Jaeger UI is not built: build the project Jaeger with Node.js installed, then start it again. The query API works: /api/v3/services.\n";

    /// <summary>Answers a path below the base path.</summary>
    public Task ServeAsync(HttpContext context, string path)
    {
        if (files.Index is null) return PlainText.WriteAsync(context, StatusCodes.Status404NotFound, NotBuilt);
        if (files.Find(path) is { } file) return WriteAsync(context, file);

        // A page in the place of a missing script would only be refused by the browser for its type.
        return path.StartsWith("/assets/", StringComparison.Ordinal)
            ? PlainText.NotFoundAsync(context)
            : WriteAsync(context, files.Index);
    }

    private static async Task WriteAsync(HttpContext context, UiFile file)
    {
        var compressed = Compression.AcceptsGzip(context.Request) ? file.Compressed : null;
        var content = compressed ?? file.Content;
        var response = context.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = content.Length;
        response.Headers.CacheControl = file.CacheControl;
        response.Headers.Vary = "Accept-Encoding";
        if (compressed is not null) response.Headers.ContentEncoding = "gzip";
        await response.Body.WriteAsync(content, context.RequestAborted);
    }
}
