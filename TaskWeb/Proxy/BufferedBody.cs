using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace TaskWeb.Proxy;

/// <summary>
/// Takes the body of a request into memory, so that it can be sent again. It also keeps a caller that uploads slowly from
/// holding a connection to task-service meanwhile.
/// </summary>
internal static class BufferedBody
{
    /// <summary>The most task-service takes.</summary>
    private const int MaxBytes = 128 * 1024;

    private const int BlockSize = 4096;

    public static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            if (await ReadAsync(context.Request, context.RequestAborted) is not { } body)
            {
                await Results.Problem(
                    $"A body may have at most {MaxBytes} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge, title: "The body is too large.")
                    .ExecuteAsync(context);
                return;
            }

            context.Request.Body = body;
        }
        catch (BadHttpRequestException brokenOff)
        {
            await Results.Problem(
                "The connection was closed, or was too slow, before the whole body had come.", statusCode: brokenOff.StatusCode, title: "The body has not arrived.")
                .ExecuteAsync(context);
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        await next(context);
    }

    /// <summary>The body, which can be read again from its start; null where it is too large.</summary>
    private static async Task<Stream?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
            return null;
        // The server knows it best: a body over HTTP/2 may have neither a length nor a transfer encoding.
        if (request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
            return Stream.Null;

        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength + 1 ?? BlockSize));
        while (body.WrittenCount <= MaxBytes)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(1), cancellationToken);
            if (read == 0)
                return new MemoryStream(body.WrittenMemory.ToArray(), writable: false);
            body.Advance(read);
        }

        return null;
    }
}
