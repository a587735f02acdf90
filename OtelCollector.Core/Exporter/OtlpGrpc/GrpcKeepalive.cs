using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Exporter.OtlpGrpc;

/// <summary>The <c>keepalive</c> section of a gRPC client.</summary>
/// <param name="Time">After that long without a sign of the server it is pinged; default 10s, which is the least.</param>
/// <param name="Timeout">How long the answer may take; default 10s.</param>
/// <param name="PermitWithoutStream">Whether a connection without a call is pinged too; default false.</param>
internal sealed record GrpcKeepalive(TimeSpan Time, TimeSpan Timeout, bool PermitWithoutStream)
{
    private static readonly TimeSpan Default = TimeSpan.FromSeconds(10);

    public static GrpcKeepalive? Read(ConfigSection client)
    {
        if (client.Section("keepalive", "configgrpc.KeepaliveClientConfig") is not { } section)
            return null;
        var time = section.Duration("time", Default);
        var timeout = section.Duration("timeout", Default);
        var keepalive = new GrpcKeepalive(
            time < Default ? Default : time,
            timeout < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : timeout,
            section.Boolean("permit_without_stream", fallback: false));
        return section.Boolean("enabled", fallback: true) ? keepalive : null;
    }
}
