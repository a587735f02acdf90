using System.Text;
using Microsoft.AspNetCore.Http;

namespace Jaeger.Query.Http;

/// <summary>Answers that are one line of text.</summary>
internal static class PlainText
{
    /// <summary>What Jaeger answers where no route matches.</summary>
    public static Task NotFoundAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status404NotFound, "404 page not found\n");

    /// <summary>Answers with a text.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
    }
}
