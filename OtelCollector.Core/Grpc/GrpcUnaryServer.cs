using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Grpc;

/// <summary>
/// Serves unary gRPC calls straight on Kestrel's HTTP/2. The messages stay bytes, which the general gRPC stack would
/// decode, and nothing is built by reflection at start.
/// </summary>
internal sealed class GrpcUnaryServer(IReadOnlyDictionary<string, GrpcUnaryMethod> methods, int maxMessageSize)
{
    private const string ContentType = "application/grpc";
    private static readonly byte[] EmptyMessage = new byte[GrpcMessage.HeaderSize];

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !IsGrpc(request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        context.Response.ContentType = ContentType;
        context.Response.Headers.GrpcAcceptEncoding = "identity,gzip,zstd";
        try
        {
            if (!methods.TryGetValue(request.Path.Value ?? string.Empty, out var method))
                throw new GrpcStatusException(StatusCode.Unimplemented, Unknown(request.Path.Value));
            var message = await GrpcMessage.ReadAsync(request, maxMessageSize, context.RequestAborted);
            await method(message, context.RequestAborted);
            await context.Response.Body.WriteAsync(EmptyMessage, context.RequestAborted);
            context.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers.GrpcStatus = "0";
        }
        catch (GrpcStatusException e)
        {
            // Before any message, the status travels in the headers instead of the trailers.
            context.Response.Headers.GrpcStatus = ((int)e.Code).ToString();
            context.Response.Headers.GrpcMessage = GrpcText.Encode(e.Message);
        }
        catch (BodyTooLargeException)
        {
            context.Response.Headers.GrpcStatus = ((int)StatusCode.ResourceExhausted).ToString();
            context.Response.Headers.GrpcMessage =
                GrpcText.Encode($"grpc: received message larger than max ({maxMessageSize})");
        }
    }

    private static bool IsGrpc(string? contentType) =>
        contentType?.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase) == true;

    private static string Unknown(string? path)
    {
        var parts = (path ?? string.Empty).TrimStart('/').Split('/');
        return $"unknown service {parts[0]}";
    }
}
