using OtelCollector.Core.Component;
using OtelCollector.Core.Server;

namespace Jaeger.Query;

/// <summary>HTTP and gRPC need a port each.</summary>
internal static class ServerAddresses
{
    /// <summary>Checks the two before either listens.</summary>
    /// <param name="setting">Path of the HTTP endpoint's setting.</param>
    /// <param name="http">Where HTTP listens.</param>
    /// <param name="usesTls">Whether HTTP speaks TLS.</param>
    /// <param name="grpc">The gRPC server.</param>
    /// <exception cref="ComponentException">They share what they cannot share.</exception>
    public static void Check(string setting, ListenAddress http, bool usesTls, GrpcServerConfig grpc)
    {
        if (http.Port == 0 || http.Port != grpc.Endpoint.Port || http.SocketPath is not null) return;
        if (usesTls || grpc.UsesTls)
        {
            throw new ComponentException(
                "server with TLS enabled can not use same host ports for gRPC and HTTP.  Use dedicated HTTP and gRPC host ports instead");
        }

        if (http == grpc.Endpoint)
        {
            throw new ComponentException(
                $"{setting}: query server failed to initialize listener: listen tcp {http}: bind: address already in use: "
                + $"{grpc.Setting} is the same, set another port for one of them");
        }
    }
}
