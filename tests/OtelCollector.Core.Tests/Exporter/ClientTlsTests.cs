using OtelCollector.Core.Component;
using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Exporter.OtlpHttp;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class ClientTlsTests : IDisposable
{
    private readonly RecordingLogger _logger = new();
    private readonly TestCertificates _certificates = new();

    [Theory]
    [InlineData("ca_file: '{CA}'")]
    [InlineData("insecure_skip_verify: true")]
    [InlineData("ca_file: '{CA}', include_system_ca_certs_pool: true, min_version: '1.2', max_version: '1.3'")]
    [InlineData("ca_file: '{CA}', cert_file: '{CERT}', key_file: '{KEY}'")]
    [InlineData("ca_file: '{CA}', cert_file: '{CERT}', key_file: '{KEY}', reload_interval: 1h")]
    public async Task Http_TrustedServer_IsReached(string tls)
    {
        var isMutual = tls.Contains("cert_file", StringComparison.Ordinal);
        await using var sink = await HttpSink.StartAsync(_certificates.Server, isMutual);
        await SendAsync($"{{endpoint: 'https://localhost:{sink.Port}', tls: {{{Fill(tls)}}}}}");
        sink.Requests.ShouldHaveSingleItem().ClientName.ShouldBe(isMutual ? "CN=client" : null);
    }

    [Fact]
    public async Task Http_UnknownAuthority_IsNotReached()
    {
        await using var sink = await HttpSink.StartAsync(_certificates.Server);
        await SendAsync($"{{endpoint: 'https://localhost:{sink.Port}', retry_on_failure: {{enabled: false}}}}");
        sink.Requests.ShouldBeEmpty();
        _logger.Lines.ShouldHaveSingleItem().ShouldContain("tls: ");
    }

    [Fact]
    public async Task Http_OtherName_IsReachedWithTheOverride()
    {
        using var certificates = new TestCertificates("collector.internal");
        await using var sink = await HttpSink.StartAsync(certificates.Server);
        await SendAsync($"{{endpoint: 'https://localhost:{sink.Port}', tls: {{ca_file: '{certificates.CaFile}', server_name_override: collector.internal}}}}");
        sink.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Start_CertificateMissing_SaysWhich()
    {
        var factory = new OtlpGrpcExporterFactory();
        var config = TestComponents.Config(factory, "{endpoint: 'localhost:1', tls: {ca_file: /none/ca.pem}}");
        var exporter = factory.CreateTraces(TestComponents.Settings(_logger), config);
        var error = await Should.ThrowAsync<ComponentException>(() => TestComponents.StartedAsync(exporter));
        error.Message.ShouldBe(
            "failed to load TLS config: failed to load CA CertPool File: failed to load cert /none/ca.pem: open /none/ca.pem: no such file or directory");
        await TestComponents.StopAsync(exporter);
    }

    public void Dispose() => _certificates.Dispose();

    private string Fill(string tls) => tls
        .Replace("{CA}", _certificates.CaFile, StringComparison.Ordinal)
        .Replace("{CERT}", _certificates.CertificateFile, StringComparison.Ordinal)
        .Replace("{KEY}", _certificates.KeyFile, StringComparison.Ordinal);

    private async Task SendAsync(string yaml)
    {
        var factory = new OtlpHttpExporterFactory();
        var exporter = await TestComponents.StartedAsync(
            factory.CreateTraces(TestComponents.Settings(_logger), TestComponents.Config(factory, yaml)));
        await exporter.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        await TestComponents.StopAsync(exporter);
    }
}
