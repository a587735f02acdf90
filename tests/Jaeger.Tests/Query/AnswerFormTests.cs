namespace Jaeger.Tests.Query;

/// <summary>Headers and the form of bodies, which clients see besides the JSON.</summary>
public sealed class AnswerFormTests : IAsyncLifetime
{
    private const string Parent = "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
    private QueryApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await QueryApi.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("/api/traces/x", "{\"data\":null,\"total\":0,\"limit\":0,\"offset\":0,\"errors\":[{\"code\":400,")]
    [InlineData("/api/v3/traces/x", "{\"error\":{\"httpCode\":400,")]
    public async Task Get_Error_IsALineOfTextThatHoldsJson(string path, string start)
    {
        var answer = await RawRequest.SendAsync(_api.Port, "GET", path);
        answer.Status.ShouldBe(400);
        answer.Header("Content-Type").ShouldBe("text/plain; charset=utf-8");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Body.ShouldContain(start);
        answer.Body.ShouldContain("}\n");
    }

    [Fact]
    public async Task Get_Success_IsJsonWithoutALineEnd()
    {
        var answer = await RawRequest.SendAsync(_api.Port, "GET", "/api/v3/services");
        answer.Header("Content-Type").ShouldBe("application/json");
        answer.Body.ShouldContain("{\"services\":[]}");
        answer.Body.ShouldNotContain("}\n");
    }

    [Fact]
    public async Task Get_WithAndWithoutATrace_IsToldItsTrace()
    {
        var own = (await RawRequest.SendAsync(_api.Port, "GET", "/api/services")).Header("traceresponse");
        own.ShouldNotBeNull().ShouldMatch("^00-[0-9a-f]{32}-[0-9a-f]{16}-01$");
        var continued = (await RawRequest.SendAsync(_api.Port, "GET", "/api/services", Parent)).Header("traceresponse");
        continued.ShouldNotBeNull().ShouldMatch("^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00$");
        (await RawRequest.SendAsync(_api.Port, "GET", "/static/x")).Header("traceresponse").ShouldBe("");
    }

    [Fact]
    public async Task Get_TracingOff_NamesOnlyTheSendersSpan()
    {
        await using var api = await QueryApi.StartAsync(new Jaeger.Query.JaegerQueryConfig { TracesRequests = false });
        (await RawRequest.SendAsync(api.Port, "GET", "/api/services")).Header("traceresponse").ShouldBe("");
        (await RawRequest.SendAsync(api.Port, "GET", "/api/services", Parent)).Header("traceresponse").ShouldBe(Parent["traceparent: ".Length..]);
    }

    [Theory]
    [InlineData("{\"resourceSpans\":[]} and more")]
    [InlineData("{}{}")]
    [InlineData("null")]
    public async Task Transform_TextAfterTheValue_IsLeftAlone(string body)
    {
        using var content = new StringContent(body);
        using var response = await _api.Client.PostAsync("/api/transform", content, TestContext.Current.CancellationToken);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("{\"data\":[],");
    }

    [Fact]
    public async Task Transform_BodyTooLarge_Is400()
    {
        using var content = new ByteArrayContent(new byte[(20 * 1024 * 1024) + 1]);
        using var response = await _api.Client.PostAsync("/api/transform", content, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(400);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"msg\":\"http: request body too large\"");
    }

    [Fact]
    public async Task Transform_GzippedAndUnknownEncoding_AreDecodedAndRefused()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync("{}"u8.ToArray(), TestContext.Current.CancellationToken);
        (await TransformAsync(compressed.ToArray(), "gzip")).ShouldStartWith("{\"data\":[],");
        (await TransformAsync("{}"u8.ToArray(), "bogus")).ShouldContain("unsupported Content-Encoding: bogus");
    }

    private async Task<string> TransformAsync(byte[] body, string encoding)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentEncoding.Add(encoding);
        using var response = await _api.Client.PostAsync("/api/transform", content, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
