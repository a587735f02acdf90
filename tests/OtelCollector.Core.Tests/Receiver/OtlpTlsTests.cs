using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Grpc.Core;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Receiver;

public sealed class OtlpTlsTests
{
    [Fact]
    public async Task Serve_Certificate_TakesBothProtocolsOverTls()
    {
        using var certificates = new TestAuthority();
        using var server = certificates.Issue("server");
        var tls = certificates.Setting("server");
        await using var fixture = await OtlpReceiverFixture.StartAsync(tls, tls);
        using var http = TlsClient.Http(fixture.HttpsAddress, certificates.Authority);
        await PostAsync(http, HttpVersion.Version11);
        await PostAsync(http, HttpVersion.Version20);
        using var channel = TlsClient.Grpc(fixture.GrpcsAddress, certificates.Authority);
        await new TraceService.TraceServiceClient(channel).ExportAsync(Samples.Spans());
        fixture.Traces.ItemCount.ShouldBe(3);
    }

    [Fact]
    public async Task Serve_ClientAuthorities_LetsInOnlyTheirCertificates()
    {
        using var certificates = new TestAuthority();
        using var others = new TestAuthority("others");
        using var server = certificates.Issue("server");
        using var known = certificates.Issue("client");
        using var expired = certificates.Issue("old", isExpired: true);
        using var unknown = others.Issue("stranger");
        var tls = certificates.Setting("server", $", client_ca_file: '{certificates.AuthorityFile}'");
        await using var fixture = await OtlpReceiverFixture.StartAsync(tls, tls);
        using var http = TlsClient.Http(fixture.HttpsAddress, certificates.Authority, known);
        await PostAsync(http, HttpVersion.Version11);
        using var channel = TlsClient.Grpc(fixture.GrpcsAddress, certificates.Authority, known);
        await new TraceService.TraceServiceClient(channel).ExportAsync(Samples.Spans());
        fixture.Traces.ItemCount.ShouldBe(2);

        foreach (var refused in new[] { null, expired, unknown })
        {
            using var client = TlsClient.Http(fixture.HttpsAddress, certificates.Authority, refused);
            await Should.ThrowAsync<HttpRequestException>(() => PostAsync(client, HttpVersion.Version11));
            using var grpc = TlsClient.Grpc(fixture.GrpcsAddress, certificates.Authority, refused);
            var error = await Should.ThrowAsync<RpcException>(
                new TraceService.TraceServiceClient(grpc).ExportAsync(Samples.Spans()).ResponseAsync);
            error.StatusCode.ShouldBeOneOf(StatusCode.Internal, StatusCode.Unavailable);
        }

        fixture.Traces.ItemCount.ShouldBe(2);
    }

    [Fact]
    public async Task Serve_MinVersion13_RefusesTls12()
    {
        using var certificates = new TestAuthority();
        using var server = certificates.Issue("server");
        var tls = certificates.Setting("server", ", min_version: '1.3', cipher_suites: [TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256]");
        await using var fixture = await OtlpReceiverFixture.StartAsync(tls);
        using var old = TlsClient.Http(fixture.HttpsAddress, certificates.Authority, protocols: SslProtocols.Tls12);
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(old, HttpVersion.Version11));
        using var current = TlsClient.Http(fixture.HttpsAddress, certificates.Authority, protocols: SslProtocols.Tls13);
        await PostAsync(current, HttpVersion.Version11);
        fixture.Traces.ItemCount.ShouldBe(1);
    }

    [Fact]
    public async Task Serve_ChangedCertificate_IsTakenUpAfterTheInterval()
    {
        using var certificates = new TestAuthority();
        using var first = certificates.Issue("server");
        var tls = certificates.Setting("server", ", reload_interval: 1ms");
        await using var fixture = await OtlpReceiverFixture.StartAsync(tls);
        (await PresentedAsync(fixture, certificates)).ShouldBe(first.Thumbprint);

        certificates.Write("server.pem", "half written");
        (await PresentedAsync(fixture, certificates)).ShouldBe(first.Thumbprint);
        using var second = certificates.Issue("server");
        (await PresentedAsync(fixture, certificates)).ShouldBe(second.Thumbprint);
        fixture.Logger.Lines.ShouldContain(line => line.Contains("failed to load TLS cert and key"));
    }

    [Theory]
    [InlineData("cert_file: nope, key_file: nope", "failed to load TLS config: failed to load TLS cert and key: open nope: no such file or directory")]
    [InlineData("cert_file: CA, key_file: KEY", "failed to load TLS config: failed to load TLS cert and key: failed to load TLS cert and key PEMs: tls: private key does not match public key")]
    [InlineData("cert_pem: x, key_file: KEY", "failed to load TLS config: failed to load TLS cert and key: failed to load TLS cert and key PEMs: tls: failed to find any PEM data in certificate input")]
    [InlineData("cert_file: CERT, key_pem: x", "failed to load TLS config: failed to load TLS cert and key: failed to load TLS cert and key PEMs: tls: failed to find any PEM data in key input")]
    [InlineData("cert_file: CERT, key_file: KEY, cipher_suites: [foo, bar]", "failed to load TLS config: invalid TLS cipher suite: \"foo\"\ninvalid TLS cipher suite: \"bar\"")]
    [InlineData("cert_file: CERT, key_file: KEY, client_ca_file: nope", "failed to load client CA CertPool: failed to load CA nope: open nope: no such file or directory")]
    [InlineData("cert_file: CERT, key_file: KEY, client_ca_file: KEY", "failed to load client CA CertPool: failed to parse CA KEY")]
    [InlineData("cert_file: CERT, key_file: KEY, ca_file: nope", "failed to load TLS config: failed to load CA CertPool File: failed to load cert nope: open nope: no such file or directory")]
    [InlineData("cert_file: CERT, key_file: KEY, ca_pem: x", "failed to load TLS config: failed to load CA CertPool PEM: failed to parse cert")]
    public async Task Start_UnusableFiles_FailsInTheOriginalsWords(string tls, string expected)
    {
        using var certificates = new TestAuthority();
        using var server = certificates.Issue("server");
        var setting = $"tls: {{{Paths(tls)}}}";
        (await Should.ThrowAsync<ComponentException>(() => OtlpReceiverFixture.StartAsync(setting))).Message.ShouldBe(Paths(expected));
        (await Should.ThrowAsync<ComponentException>(() => OtlpReceiverFixture.StartAsync(grpcSettings: setting))).Message.ShouldBe(Paths(expected));

        string Paths(string text) => text.Replace("CERT", certificates.Path("server.pem"), StringComparison.Ordinal)
            .Replace("file: CA", "file: " + certificates.AuthorityFile, StringComparison.Ordinal)
            .Replace("KEY", certificates.Path("server.key"), StringComparison.Ordinal);
    }

    private static async Task<string?> PresentedAsync(OtlpReceiverFixture fixture, TestAuthority authority)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(fixture.HttpsAddress).Port, TestContext.Current.CancellationToken);
        await using var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                CertificateChainPolicy = TlsClient.Trust(authority.Authority),
            },
            TestContext.Current.CancellationToken);
        return stream.RemoteCertificate?.GetCertHashString();
    }

    private static async Task PostAsync(HttpClient client, Version version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/traces")
        {
            Version = version,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new StringContent(
                """{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a"}]}]}]}""", Encoding.UTF8, "application/json"),
        };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
