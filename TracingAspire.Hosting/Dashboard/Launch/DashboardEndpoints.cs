using System.Net.Sockets;
using Aspire.Hosting.Dashboard.Options;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>Where the dashboard listens, as endpoints of its resource.</summary>
internal static class DashboardEndpoints
{
    private static readonly DashboardUrl AnyPort = new("http", "localhost", 0);

    public static IEnumerable<EndpointAnnotation> Create(DashboardOptions options)
    {
        var frontend = options.FrontendUrls.Count > 0 ? options.FrontendUrls : [AnyPort];
        foreach (var url in frontend)
            yield return Create(url, url.Scheme, transport: null);

        // An application that asks for one protocol gets only that; one that asks for nothing gets both.
        if (options.OtlpHttpUrl is not null || options.OtlpGrpcUrl is null)
            yield return Create(options.OtlpHttpUrl ?? AnyPort, DashboardNames.OtlpHttpEndpoint, transport: null);
        if (options.OtlpGrpcUrl is not null || options.OtlpHttpUrl is null)
            yield return Create(options.OtlpGrpcUrl ?? AnyPort, DashboardNames.OtlpGrpcEndpoint, transport: "http2");
    }

    /// <summary>The user interface, over TLS if it has that.</summary>
    public static EndpointReference GetFrontend(IResourceWithEndpoints dashboard)
    {
        var secure = dashboard.GetEndpoint("https");
        return secure.Exists ? secure : dashboard.GetEndpoint("http");
    }

    private static EndpointAnnotation Create(DashboardUrl url, string name, string? transport) =>
        new(
            ProtocolType.Tcp,
            uriScheme: url.Scheme,
            transport: transport,
            name: name,
            port: url.Port == 0 ? null : url.Port,
            isProxied: true)
        {
            TargetHost = url.Host,
        };
}
