using System.IO.Compression;
using System.Net;

namespace Jaeger.Tests.Query;

public sealed class ResponseTests
{
    [Fact]
    public async Task Get_LargeAnswer_IsCompressedForThoseWhoAcceptIt()
    {
        await using var api = await QueryApi.StartAsync();
        var spans = Enumerable.Range(1, 2000).Select(i => Otlp.Span(1, (ulong)i, attributes: Otlp.Text("k", "日本語"))).ToArray();
        await api.IngestAsync(Otlp.Request("web", spans));
        using var client = new HttpClient { BaseAddress = api.Client.BaseAddress };
        using var plain = await client.GetAsync("/api/traces/1", TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        using var compressed = await client.GetAsync("/api/traces/1", TestContext.Current.CancellationToken);

        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
        compressed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        var expected = await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        expected.ShouldContain("日本語");
        await using var stream = new GZipStream(
            await compressed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(expected);
    }

    [Fact]
    public async Task Get_HostileNames_AreEscapedForHtml()
    {
        await using var api = await QueryApi.StartAsync();
        await api.IngestAsync(Otlp.Request("</script><script>alert(1)</script>", Otlp.Span(1, 1)));
        var text = await api.Client.GetStringAsync("/api/services", TestContext.Current.CancellationToken);
        text.ShouldNotContain("<script>");
        text.ShouldContain("\\u003C/script\\u003E");
    }

    [Fact]
    public async Task Head_Api_HasNoBody()
    {
        await using var api = await QueryApi.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/services");
        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_PortTaken_NamesPortAndSetting()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var error = await Should.ThrowAsync<OtelCollector.Core.Component.ComponentException>(() => QueryApi.StartAsync(port: port));
        error.Message.ShouldStartWith($"extensions::jaeger_query::http::endpoint: listen tcp 127.0.0.1:{port}: bind: address already in use");
    }
}
