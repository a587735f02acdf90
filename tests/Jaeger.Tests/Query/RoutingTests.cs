namespace Jaeger.Tests.Query;

/// <summary>Paths and methods as Go's multiplexer takes them.</summary>
public sealed class RoutingTests : IAsyncLifetime
{
    private readonly string _ui = Directory.CreateTempSubdirectory("jaeger-ui-").FullName;
    private QueryApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_ui, "index.html"), "<title>page</title>", TestContext.Current.CancellationToken);
        _api = await QueryApi.StartAsync(uiFolder: _ui);
        await _api.IngestAsync(Otlp.Request("..", Otlp.Span(1, 1, "dots")), Otlp.Request("a b", Otlp.Span(2, 2, "space")));
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        Directory.Delete(_ui, recursive: true);
    }

    [Theory]
    [InlineData("/api", "/api/")]
    [InlineData("/api//services?x=1", "/api/services?x=1")]
    [InlineData("//api/services", "/api/services")]
    [InlineData("/api/./services", "/api/services")]
    [InlineData("/search/../api/services", "/api/services")]
    [InlineData("/../../etc/passwd", "/etc/passwd")]
    [InlineData("/static", "/static/")]
    [InlineData("//\\other.example/x", "/%5Cother.example/x")]
    [InlineData("/api/services//operations", "/api/services/operations")]
    public async Task Get_PathThatCouldBeShorter_IsRedirectedWithinTheServer(string path, string location)
    {
        var answer = await RawRequest.SendAsync(_api.Port, "GET", path);
        answer.Status.ShouldBe(307);
        answer.Header("Location").ShouldBe(location);
        answer.Header("Content-Type").ShouldBe("text/html; charset=utf-8");
        answer.Body.ShouldBe($"<a href=\"{location}\">Temporary Redirect</a>.\n\n");
    }

    [Fact]
    public async Task Post_PathThatCouldBeShorter_IsRedirectedWithoutAText()
    {
        var answer = await RawRequest.SendAsync(_api.Port, "POST", "/api//transform");
        (answer.Status, answer.Header("Location"), answer.Body).ShouldBe((307, "/api/transform", ""));
    }

    [Theory]
    [InlineData("GET", "/api/")]
    [InlineData("GET", "/api/services/")]
    [InlineData("GET", "/api/services%2F")]
    [InlineData("GET", "/api/v3/services/")]
    [InlineData("GET", "/api/otlp/v1/traces")]
    [InlineData("get", "/api/services")]
    [InlineData("POST", "/api/v3/services")]
    [InlineData("OPTIONS", "/api/services")]
    [InlineData("BREW", "/api/services")]
    [InlineData("GET", "/static/missing.js")]
    [InlineData("GET", "/static/")]
    [InlineData("GET", "/assets/missing.js")]
    public async Task Send_NoSuchRoute_Is404AndNeverThePage(string method, string path)
    {
        var answer = await RawRequest.SendAsync(_api.Port, method, path);
        (answer.Status, answer.Body).ShouldBe((404, "404 page not found\n"));
        answer.Header("Content-Type").ShouldBe("text/plain; charset=utf-8");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/trace/1/")]
    [InlineData("GET", "/API/services")]
    [InlineData("POST", "/search")]
    [InlineData("DELETE", "/")]
    [InlineData("GET", "http://localhost/search?service=x")]
    public async Task Send_OtherPath_IsThePageWhateverTheMethod(string method, string path)
    {
        var answer = await RawRequest.SendAsync(_api.Port, method, path);
        (answer.Status, answer.Body).ShouldBe((200, "<title>page</title>"));
    }

    [Theory]
    [InlineData("/api/services/%2E%2E/operations", "dots")]
    [InlineData("/api/services/a%20b/operations", "space")]
    [InlineData("/api/services/a+b/operations", "space")]
    [InlineData("/%61pi/services/a%2520b/operations", "space")]
    public async Task Get_EscapedSegment_BelongsToTheName(string path, string operation) =>
        (await RawRequest.SendAsync(_api.Port, "GET", path)).Body.ShouldContain($"[\"{operation}\"]");

    [Theory]
    [InlineData("/api/services/%zz/operations")]
    [InlineData("/search/%")]
    [InlineData("/%f")]
    public async Task Get_BrokenEscape_IsABadRequest(string path)
    {
        var answer = await RawRequest.SendAsync(_api.Port, "GET", path);
        (answer.Status, answer.Body).ShouldBe((400, "400 Bad Request"));
    }

    [Fact]
    public async Task Head_RouteForGet_AnswersWithoutABody()
    {
        var answer = await RawRequest.SendAsync(_api.Port, "HEAD", "/api/services");
        (answer.Status, answer.Body, answer.Header("Content-Type")).ShouldBe((200, "", "application/json"));
    }
}
