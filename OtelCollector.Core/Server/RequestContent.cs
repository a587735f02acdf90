using Microsoft.AspNetCore.Http;

namespace OtelCollector.Core.Server;

/// <summary>Bodies of requests for handlers outside this assembly.</summary>
public static class RequestContent
{
    /// <summary>The whole body of a request, decoded, as the server's settings allow.</summary>
    /// <param name="context">The request.</param>
    /// <param name="server">The settings of the server it came to.</param>
    /// <exception cref="InvalidDataException">
    /// The body is larger than the server takes, or its bytes are not of an encoding the server takes; the message says so.
    /// </exception>
    /// <exception cref="BadHttpRequestException">The body did not arrive in time.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, HttpServerConfig server)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(server);
        try
        {
            var body = await RequestBody.ReadAsync(context, server);
            var copy = body.Memory.ToArray();
            body.Release();
            return copy;
        }
        catch (BodyTooLargeException e)
        {
            throw new InvalidDataException("http: request body too large", e);
        }
    }
}
