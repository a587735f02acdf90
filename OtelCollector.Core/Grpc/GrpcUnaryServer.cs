using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Grpc;

/// <summary>
/// Serves unary gRPC calls straight on Kestrel's HTTP/2. The messages stay bytes, which the general gRPC stack would
/// decode, and nothing is built by reflection at start.
/// </summary>
internal sealed class GrpcUnaryServer(
    IReadOnlyDictionary<string, GrpcUnaryMethod> methods, int maxMessageSize, ClientGate gate)
{
    // The original's answer to the byte: a partial success of which nothing was rejected.
    private static readonly byte[] Success = [0, 0, 0, 0, 2, 0x0A, 0];

    public async Task HandleAsync(HttpContext context)
    {
        if (!GrpcResponse.Begin(context))
            return;
        try
        {
            await CallAsync(context);
        }
        catch (GrpcStatusException e)
        {
            GrpcResponse.WriteStatus(context.Response, e);
        }
        catch (BodyTooLargeException)
        {
            GrpcResponse.WriteStatus(context.Response, new GrpcStatusException(
                StatusCode.ResourceExhausted, $"grpc: received message after decompression larger than max {maxMessageSize}"));
        }
    }

    private async Task CallAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? string.Empty;
        if (!methods.TryGetValue(path, out var method))
            throw new GrpcStatusException(StatusCode.Unimplemented, GrpcMethodName.Unknown(path, methods.Keys));
        var (client, refusal) = await gate.AdmitAsync(context);
        if (refusal is not null)
            throw new GrpcStatusException(StatusCode.Unauthenticated, refusal);
        var message = await GrpcMessage.ReadAsync(request, maxMessageSize, context.RequestAborted);
        await method(message, client, context.RequestAborted);
        await context.Response.Body.WriteAsync(Success, context.RequestAborted);
        context.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers.GrpcStatus = "0";
    }
}
