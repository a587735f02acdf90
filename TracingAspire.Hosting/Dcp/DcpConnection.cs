using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aspire.Hosting.Dcp;

/// <summary>Where DCP's API server listens and the token it asks for, from the kubeconfig that it writes when it is ready.</summary>
internal sealed record DcpConnection(Uri Server, string Token)
{
    /// <summary>Reads a kubeconfig of one cluster and one user; null while DCP is still writing the file.</summary>
    public static DcpConnection? TryRead(string kubeconfigPath)
    {
        if (!File.Exists(kubeconfigPath))
            return null;
        try
        {
            using var file = File.OpenText(kubeconfigPath);
            return TryRead(file);
        }
        catch (Exception ex) when (ex is YamlException or IOException)
        {
            return null;
        }
    }

    /// <summary>A client that speaks to this server only: it must present <paramref name="certificate"/>, which it was given.</summary>
    public HttpClient CreateClient(X509Certificate2 certificate)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, presented, _, _) =>
                    presented is not null && presented.GetRawCertData().AsSpan().SequenceEqual(certificate.RawDataMemory.Span),
            },
        };
        return new HttpClient(handler)
        {
            BaseAddress = Server,
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) },
        };
    }

    private static DcpConnection? TryRead(TextReader file)
    {
        var parser = new Parser(file);
        string? key = null, server = null, token = null;
        while (parser.MoveNext())
        {
            if (parser.Current is not Scalar scalar)
            {
                key = null;
                continue;
            }

            switch (key)
            {
                case "server": server = scalar.Value; break;
                case "token": token = scalar.Value; break;
                default: key = scalar.Value; continue;
            }

            key = null;
        }

        return token is not null && Uri.TryCreate(server?.TrimEnd('/') + '/', UriKind.Absolute, out var address) ? new(address, token) : null;
    }
}
