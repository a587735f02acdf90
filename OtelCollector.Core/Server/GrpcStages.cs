using Grpc.Core;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Component;
using OtelCollector.Core.Grpc;

namespace OtelCollector.Core.Server;

/// <summary>What a call passes before a handler that knows nothing of the server's settings: authentication.</summary>
internal static class GrpcStages
{
    /// <summary>The stages of that server around its handler.</summary>
    /// <exception cref="ComponentException">The authenticator is not there.</exception>
    public static RequestDelegate Build(GrpcServerConfig config, IComponentHost host, RequestDelegate handler)
    {
        var gate = ClientGate.Of(config, host);
        return async context =>
        {
            if (!GrpcResponse.Begin(context))
                return;
            var (_, refusal) = await gate.AdmitAsync(context);
            if (refusal is null)
                await handler(context);
            else
                GrpcResponse.WriteStatus(context.Response, new GrpcStatusException(StatusCode.Unauthenticated, refusal));
        };
    }
}
