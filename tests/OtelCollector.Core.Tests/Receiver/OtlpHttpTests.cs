using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Google.Protobuf;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Receiver;

public sealed class OtlpHttpTests
{
    private const string Json = "application/json";
    private const string Protobuf = "application/x-protobuf";

    [Fact]
    public async Task Post_Protobuf_PassesTheBytesOnUnchanged()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        var body = Samples.Spans(2).ToByteArray();
        using var response = await PostAsync(fixture, "/v1/traces", Protobuf, body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(Protobuf);
        var received = fixture.Traces.Received.ShouldHaveSingleItem();
        received.Payload.FirstSpan.SequenceEqual(body).ShouldBeTrue();
        received.ItemCount.ShouldBe(2);
    }

    [Fact]
    public async Task Post_Json_AnswersPartialSuccess()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var response = await PostAsync(
            fixture,
            "/v1/traces",
            "application/json; charset=utf-8",
            """{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a"}]}]}]}"""u8.ToArray());
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TextAsync(response)).ShouldBe("{\"partialSuccess\":{}}");
        fixture.Traces.ItemCount.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Compressed.Encodings), MemberType = typeof(Compressed))]
    public async Task Post_Compressed_IsDecoded(string encoding)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        var body = Samples.Points(3).ToByteArray();
        using var response = await PostAsync(fixture, "/v1/metrics", Protobuf, Compressed.Of(body, encoding), Compressed.Header(encoding));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        fixture.Metrics.ItemCount.ShouldBe(4);
    }

    [Theory]
    [InlineData("GET", "/v1/traces", Json, "", 405, "405 method not allowed, supported: [POST]")]
    [InlineData("POST", "/v1/traces", "text/plain", "x", 415, "415 unsupported media type, supported: [application/json, application/x-protobuf]")]
    [InlineData("POST", "/v1/other", Json, "{}", 404, "404 page not found")]
    [InlineData("POST", "/v1/logs", Json, "{}", 404, "404 page not found")]
    [InlineData("POST", "/v1/traces", Json, "{", 400, "{\"code\":3,\"message\":")]
    [InlineData("POST", "/v1/traces", Protobuf, "\u000a\u007f", 400, "\u000eunexpected EOF")]
    [InlineData("POST", "/v1/traces", Protobuf, "\u000a\u000b\u0012\u0009\u0012\u0007\u000a\u0003abc*\u0000", 400, "unmarshal: invalid TraceID length")]
    [InlineData("POST", "/v1/traces", Json, "{}", 200, "{\"partialSuccess\":{}}")]
    public async Task Request_Any_IsAnsweredAsTheOriginalDoes(
        string method, string path, string contentType, string body, int status, string expected)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        }

        using var response = await fixture.Http.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status);
        (await TextAsync(response)).ShouldContain(expected);
        fixture.Traces.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_NotOfItsEncoding_Is400()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var garbage = await PostAsync(fixture, "/v1/traces", Json, "no gzip"u8.ToArray(), "gzip");
        garbage.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var unknown = await PostAsync(fixture, "/v1/traces", Json, "x"u8.ToArray(), "br");
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TextAsync(unknown)).ShouldContain("unsupported Content-Encoding: br");
    }

    [Fact]
    public async Task Post_SlashesTooMany_AreRedirected()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var response = await client.PostAsync(
            new Uri($"http://127.0.0.1:{fixture.HttpPort}//v1//traces?a=b"), content: null, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.OriginalString.ShouldBe("/v1/traces?a=b");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    public async Task Post_OverTheLimit_IsRefused(string? encoding)
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync("max_request_body_size: 1000");
        var body = Encoding.UTF8.GetBytes("{\"x\":\"" + new string('a', 2000) + "\"}");
        using var response = await PostAsync(
            fixture, "/v1/traces", Json, encoding is null ? body : Compressed.Of(body, encoding), encoding);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TextAsync(response)).ShouldContain("http: request body too large");
        (response.Headers.ConnectionClose ?? false).ShouldBe(encoding is null);
    }

    [Fact]
    public async Task Post_OtherOrigin_IsServedWithoutCorsHeaders()
    {
        await using var fixture = await OtlpReceiverFixture.StartAsync("cors: {allowed_origins: ['http://a']}");
        foreach (var (origin, isAllowed) in new[] { ("http://a", true), ("http://b", false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/traces");
            request.Headers.Add("Origin", origin);
            request.Content = new StringContent("{}", Encoding.UTF8, Json);
            using var response = await fixture.Http.SendAsync(request, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(isAllowed);
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(
        OtlpReceiverFixture fixture, string path, string contentType, byte[] body, string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);
        return await fixture.Http.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
