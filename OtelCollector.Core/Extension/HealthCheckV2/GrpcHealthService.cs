using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Grpc;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>The method Check of <c>grpc.health.v1.Health</c>: the service is a pipeline, or empty for the Collector.</summary>
internal sealed class GrpcHealthService(HealthBoard board, HealthCheckV2Config config)
{
    private const string Check = "/grpc.health.v1.Health/Check";
    private const int MaxMessageSize = 64 * 1024;
    private const byte Serving = 1;
    private const byte NotServing = 2;

    public async Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "application/grpc";
        try
        {
            if (context.Request.Path != Check)
                throw new GrpcStatusException(StatusCode.Unimplemented, $"unknown method {context.Request.Path}");
            var message = await GrpcMessage.ReadAsync(context.Request, MaxMessageSize, context.RequestAborted);
            var service = Service(message.Memory);
            message.Release();
            var health = board.Read(service)
                ?? throw new GrpcStatusException(StatusCode.NotFound, "Service not found.");
            var status = health.IsHealthy(config, DateTimeOffset.UtcNow) ? Serving : NotServing;
            await response.Body.WriteAsync(new byte[] { 0, 0, 0, 0, 2, 0x08, status }, context.RequestAborted);
            response.AppendTrailer("grpc-status", "0");
        }
        catch (GrpcStatusException e)
        {
            // Nothing but the status is answered then, which stands with the headers.
            response.Headers.GrpcStatus = ((int)e.Code).ToString(System.Globalization.CultureInfo.InvariantCulture);
            response.Headers.GrpcMessage = GrpcText.Encode(e.Message);
        }
    }

    // The request holds one field: 1, the service's name.
    private static string Service(ReadOnlyMemory<byte> message)
    {
        try
        {
            var input = new CodedInputStream(message.ToArray());
            var service = string.Empty;
            while (input.ReadTag() is var tag and not 0)
            {
                if (tag == ((1 << 3) | (uint)WireFormat.WireType.LengthDelimited))
                    service = input.ReadString();
                else
                    input.SkipLastField();
            }

            return service;
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcStatusException(StatusCode.Internal, $"grpc: error unmarshalling request: {e.Message}");
        }
    }
}
