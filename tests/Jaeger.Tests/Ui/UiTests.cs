using System.Net;
using System.Text.Json.Nodes;
using Jaeger.Query;
using Jaeger.Tests.Query;
using Jaeger.Ui;
using OtelCollector.Core.Component;

namespace Jaeger.Tests.Ui;

public sealed class UiTests : IDisposable
{
    private const string Page = """
        <head><link href="/favicon.svg"><script type="application/json" id="jaeger-ui-config">
          {}
        </script></head><script type="module" src="/assets/index-1a2b.js" nonce="JAEGER_CSP_NONCE"></script>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("jaeger-ui-").FullName;

    public UiTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "assets"));
        File.WriteAllText(Path.Combine(_folder, "index.html"), Page);
        File.WriteAllText(Path.Combine(_folder, "assets", "index-1a2b.js"), new string(' ', 5000));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("/")]
    [InlineData("/search?service=x")]
    [InlineData("/trace/1")]
    [InlineData("/index.html")]
    public async Task Get_AnyPathOfTheUi_IsThePageWithTheServersSettings(string path)
    {
        await using var api = await QueryApi.StartAsync(uiFolder: _folder);
        using var response = await api.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var settings = SettingsIn(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self' 'nonce-");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        settings["config"]!.ToJsonString().ShouldBe("{}");
        settings["capabilities"]!.ToJsonString().ShouldBe("""{"archiveStorage":false,"metricsStorage":false,"searchWithoutServiceName":true,"aiAssistant":false}""");
        ((string)settings["basePath"]!).ShouldBe("");
        ((string)settings["version"]!["gitVersion"]!).ShouldBe("v0.1.0");
    }

    [Fact]
    public async Task Get_PageTwice_EachHasANonceOfItsOwn()
    {
        await using var api = await QueryApi.StartAsync(uiFolder: _folder);
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var n = 0; n < 2; n++)
        {
            using var response = await api.Client.GetAsync("/search", TestContext.Current.CancellationToken);
            var nonce = NonceIn(response);
            nonce.Length.ShouldBe(24);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"index-1a2b.js\" nonce=\"{nonce}\"");
            nonces.Add(nonce);
        }

        nonces.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("/assets/index-1a2b.js")]
    [InlineData("/api/v3/services")]
    [InlineData("/api/none")]
    public async Task Get_NotThePage_RunsNothing(string path)
    {
        await using var api = await QueryApi.StartAsync(uiFolder: _folder);
        using var response = await api.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'; ");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task Get_MetricsConfigured_ThePageKnows()
    {
        await using var api = await QueryApi.StartAsync(new JaegerQueryConfig { MetricStorage = "main" }, uiFolder: _folder);
        var settings = SettingsIn(await api.Client.GetStringAsync("/monitor", TestContext.Current.CancellationToken));
        ((bool)settings["capabilities"]!["metricsStorage"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task Get_HashedAsset_IsKeptForEver()
    {
        await using var api = await QueryApi.StartAsync(uiFolder: _folder);
        using var response = await api.Client.GetAsync("/assets/index-1a2b.js", TestContext.Current.CancellationToken);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length.ShouldBe(5000);
    }

    [Theory]
    [InlineData("/assets/gone.js")]
    [InlineData("/assets/%2e%2e/%2e%2e/secret")]
    public async Task Get_MissingAsset_Is404(string path)
    {
        await using var api = await QueryApi.StartAsync(uiFolder: _folder);
        using var response = await api.Client.GetAsync(path, TestContext.Current.CancellationToken);
        if (path.Contains("gone", StringComparison.Ordinal)) response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("root:");
    }

    [Fact]
    public async Task Get_BasePath_MovesPageAssetsAndApi()
    {
        await using var api = await QueryApi.StartAsync(new JaegerQueryConfig { BasePath = "/jaeger" }, _folder);
        var page = await api.Client.GetStringAsync("/jaeger/search", TestContext.Current.CancellationToken);
        page.ShouldContain("href=\"/jaeger/favicon.svg\"");
        page.ShouldContain("src=\"/jaeger/assets/index-1a2b.js\"");
        ((string)SettingsIn(page)["basePath"]!).ShouldBe("/jaeger");
        (await api.Client.GetStringAsync("/jaeger/assets/index-1a2b.js", TestContext.Current.CancellationToken)).Length.ShouldBe(5000);
        (await api.GetAsync("/jaeger/api/v3/services")).ToJsonString().ShouldBe("""{"services":[]}""");
        foreach (var outside in (string[])["/", "/api/v3/services", "/jaegerx"])
        {
            using var response = await api.Client.GetAsync(outside, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Get_UiNotBuilt_SaysSoInOneSentence()
    {
        await using var api = await QueryApi.StartAsync(uiFolder: Path.Combine(_folder, "none"));
        using var response = await api.Client.GetAsync("/", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("The Jaeger UI is not built");
    }

    [Fact]
    public async Task Start_UiConfigFile_ReachesThePageEscaped()
    {
        var file = Path.Combine(_folder, "ui.json");
        await File.WriteAllTextAsync(file, """{"menu":"</script>"}""", TestContext.Current.CancellationToken);
        await using var api = await QueryApi.StartAsync(new JaegerQueryConfig { Ui = new UiConfig { ConfigFile = file } }, _folder);
        var page = await api.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        ((string)SettingsIn(page)["config"]!["menu"]!).ShouldBe("</script>");
    }

    [Fact]
    public async Task Start_UiConfigScript_StandsInThePageUnderItsNonce()
    {
        var file = Path.Combine(_folder, "ui.js");
        await File.WriteAllTextAsync(file, "function UIConfig() { return { a: '</script><!--' } }", TestContext.Current.CancellationToken);
        await using var api = await QueryApi.StartAsync(new JaegerQueryConfig { Ui = new UiConfig { ConfigFile = file } }, _folder);
        using var response = await api.Client.GetAsync("/", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain($"<script nonce=\"{NonceIn(response)}\">\nfunction UIConfig() {{ return {{ a: '<\\/script><\\!--' }} }}\n</script>");
    }

    [Theory]
    [InlineData("missing.json", null, "cannot read UI config file")]
    [InlineData("bad.json", "{", "unexpected end of JSON input")]
    [InlineData("list.json", "[]", "json: cannot unmarshal array into Go value of type map[string]interface {}")]
    [InlineData("empty.js", "UIConfig = 1", "UI config file must define function UIConfig()")]
    [InlineData("ui.toml", "", "unrecognized UI config file format, expecting .js or .json file")]
    public async Task Start_BadUiConfigFile_IsOneSentence(string name, string? content, string message)
    {
        var file = Path.Combine(_folder, name);
        if (content is not null) await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        var error = await Should.ThrowAsync<ComponentException>(() => QueryApi.StartAsync(new JaegerQueryConfig { Ui = new UiConfig { ConfigFile = file } }, _folder));
        error.Message.ShouldStartWith("extensions::jaeger_query::ui::config_file: ");
        error.Message.ShouldContain(message);
    }

    private static string NonceIn(HttpResponseMessage response)
    {
        const string Start = "script-src 'self' 'nonce-";
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var from = policy.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return policy[from..policy.IndexOf('\'', from)];
    }

    private static JsonNode SettingsIn(string page)
    {
        const string Start = "id=\"jaeger-ui-config\">";
        var from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return JsonNode.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)])!;
    }
}
