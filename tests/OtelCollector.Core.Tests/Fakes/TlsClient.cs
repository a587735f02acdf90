using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;

namespace OtelCollector.Core.Tests.Fakes;

/// <summary>Clients that trust one authority, with or without a certificate of their own.</summary>
internal static class TlsClient
{
    public static HttpClient Http(
        string address, X509Certificate2 authority, X509Certificate2? own = null, SslProtocols protocols = SslProtocols.None) =>
        new(Handler(authority, own, protocols)) { BaseAddress = new Uri(address) };

    public static GrpcChannel Grpc(string address, X509Certificate2 authority, X509Certificate2? own = null) =>
        GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = Handler(authority, own, SslProtocols.None),
            DisposeHttpClient = true,
        });

    public static X509ChainPolicy Trust(X509Certificate2 authority) => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        RevocationMode = X509RevocationMode.NoCheck,
        CustomTrustStore = { authority },
    };

    private static SocketsHttpHandler Handler(X509Certificate2 authority, X509Certificate2? own, SslProtocols protocols) => new()
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = Trust(authority),
            EnabledSslProtocols = protocols,
            ClientCertificates = own is null ? null : [own],
        },
    };
}
