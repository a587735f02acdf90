using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using TaskWeb.Limits;

namespace TaskWeb.Proxy;

/// <summary>
/// Takes the body of a request into memory, so that it can be sent again. It also keeps a caller that uploads slowly from
/// holding a connection to task-service meanwhile. The server limits how large it may be and how slowly it may come.
/// </summary>
internal static class BufferedBody
{
    private const int BlockSize = 4096;

    public static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            context.Request.Body = await ReadAsync(context.Request, context.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            await Results.Problem(Describe(refused.StatusCode), statusCode: refused.StatusCode).ExecuteAsync(context);
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        await next(context);
    }

    /// <summary>The body, which can be read again from its start.</summary>
    private static async Task<Stream> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // The server knows it best: a body over HTTP/2 may have neither a length nor a transfer encoding.
        if (request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            return Stream.Null;

        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength + 1 ?? BlockSize));
        while (await request.Body.ReadAsync(body.GetMemory(1), cancellationToken) is > 0 and var read)
            body.Advance(read);
        return new MemoryStream(body.WrittenMemory.ToArray(), writable: false);
    }

    private static string Describe(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => $"A body may have at most {RequestLimits.BodyBytes} bytes.",
        StatusCodes.Status408RequestTimeout => "The body did not arrive in time; nothing has been changed.",
        _ => "The connection was closed before the whole body had come; nothing has been changed.",
    };
}
