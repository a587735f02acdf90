using System.Text;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Http;

/// <summary>Answers that are one line of text.</summary>
internal static class PlainText
{
    /// <summary>The media type of errors, those in JSON too, as in Jaeger.</summary>
    public const string MediaType = "text/plain; charset=utf-8";

    /// <summary>What Jaeger answers where no route matches.</summary>
    public static Task NotFoundAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status404NotFound, "404 page not found\n");

    /// <summary>Answers with a text.</summary>
    public static Task WriteAsync(HttpContext context, int status, string text, string mediaType = MediaType)
    {
        var body = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
