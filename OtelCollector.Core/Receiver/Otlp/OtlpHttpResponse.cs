using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OtelCollector.Core.Receiver.Otlp;

/// <summary>Writes the answers of OTLP over HTTP.</summary>
internal static class OtlpHttpResponse
{
    // A partial success of which nothing was rejected.
    private static readonly byte[] JsonSuccess = "{\"partialSuccess\":{}}"u8.ToArray();
    private static readonly byte[] ProtobufSuccess = [0x0A, 0];

    public static Task WriteSuccessAsync(HttpContext context, OtlpMediaType mediaType) =>
        WriteAsync(
            context, StatusCodes.Status200OK, mediaType.Name, mediaType == OtlpMediaType.Json ? JsonSuccess : ProtobufSuccess);

    /// <summary>Says where a path with slashes too many leads without them.</summary>
    public static Task MoveAsync(HttpContext context, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var end = path.EndsWith('/') && segments.Length > 0 ? "/" : string.Empty;
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = $"/{string.Join('/', segments)}{end}{context.Request.QueryString}";
        context.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    public static Task WriteTextAsync(HttpContext context, int statusCode, string text) =>
        WriteAsync(context, statusCode, "text/plain", Encoding.UTF8.GetBytes(text));

    /// <summary>Answers before the body is looked at, in the encoding the client speaks, else JSON.</summary>
    public static Task RefuseAsync(HttpContext context, int statusCode, string message) => WriteStatusAsync(
        context,
        OtlpMediaType.Parse(context.Request.ContentType) ?? OtlpMediaType.Json,
        OtlpStatus.FromHttp(statusCode, message));

    public static Task WriteStatusAsync(HttpContext context, OtlpMediaType mediaType, OtlpStatus answer)
    {
        if (answer.Status.RetryDelay is { } delay)
        {
            context.Response.Headers.RetryAfter =
                ((long)Math.Ceiling(delay.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var body = mediaType == OtlpMediaType.Json ? answer.Status.ToJson() : answer.Status.ToProtobuf();
        return WriteAsync(context, answer.HttpStatusCode, mediaType.Name, body);
    }

    private static Task WriteAsync(HttpContext context, int statusCode, string contentType, byte[] body)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
