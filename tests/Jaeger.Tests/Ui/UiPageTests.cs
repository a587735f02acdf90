using System.Text;
using Jaeger.Ui;
using OtelCollector.Core.Component;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Ui;

/// <summary>The page as Jaeger makes it of its own UI, which <c>ui.assets_path</c> may name.</summary>
public sealed class UiPageTests : IDisposable
{
    private const string Page = """
        <script>
          // JAEGER_CONFIG_JS
          // the line after the mark belongs to it
          JAEGER_CONFIG =DEFAULT_CONFIG;
          JAEGER_VERSION = DEFAULT_VERSION;
          JAEGER_BACKEND_CAPABILITIES= DEFAULT_BACKEND_CAPABILITIES;
        </script>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("jaeger-ui-").FullName;
    private readonly ManualTime _clock = new();
    private readonly RecordingLogger _logger = new();

    public UiPageTests() => File.WriteAllText(Path.Combine(_folder, "index.html"), Page);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Current_JsonFile_StandsAtTheMarks()
    {
        var page = Text(Load("ui.json", """{"menu":"<b>"}"""));
        page.ShouldContain("""JAEGER_CONFIG = {"menu":"\u003Cb\u003E"};""");
        page.ShouldContain("""JAEGER_VERSION = {"gitCommit":"","gitVersion":"v1.2.3","buildDate":""};""");
        page.ShouldContain("""JAEGER_BACKEND_CAPABILITIES = {"archiveStorage":true,"metricsStorage":false,"searchWithoutServiceName":true,"aiAssistant":false};""");
        page.ShouldContain("// JAEGER_CONFIG_JS");
    }

    [Fact]
    public void Current_Script_StandsInPlaceOfTheMarkAndTheLineAfterIt()
    {
        var page = Text(Load("ui.js", "  function UIConfig() { return '$1'; }\n"));
        page.ShouldContain("function UIConfig() { return '$1'; }");
        page.ShouldNotContain("belongs to it");
        page.ShouldContain("JAEGER_CONFIG =DEFAULT_CONFIG;");
    }

    [Fact]
    public void Current_FileChanged_IsReadAnewAfterTenSeconds()
    {
        var page = Load("ui.json", """{"a":1}""");
        File.WriteAllText(Path.Combine(_folder, "ui.json"), """{"a":2}""");
        Text(page).ShouldContain("""{"a":1}""");
        _clock.Advance(TimeSpan.FromSeconds(10));
        Text(page).ShouldContain("""{"a":2}""");
    }

    [Fact]
    public void Current_FileBroken_KeepsWhatWas()
    {
        var page = Load("ui.json", """{"a":1}""");
        File.WriteAllText(Path.Combine(_folder, "ui.json"), "{");
        _clock.Advance(TimeSpan.FromSeconds(10));
        Text(page).ShouldContain("""{"a":1}""");
        _logger.Lines.ShouldHaveSingleItem().ShouldContain("unexpected end of JSON input");
    }

    [Fact]
    public async Task Start_AssetsPathWithoutAPage_IsOneSentence()
    {
        var config = new Jaeger.Query.JaegerQueryConfig { Ui = new UiConfig { AssetsPath = Path.Combine(_folder, "none") } };
        var error = await Should.ThrowAsync<ComponentException>(() => Query.QueryApi.StartAsync(config));
        error.Message.ShouldBe($"extensions::jaeger_query::ui::assets_path: cannot load index.html: {_folder}/none has none");
    }

    [Fact]
    public async Task Get_AssetsPath_ServesItsPageAndWhatIsBelowStatic()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "static"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "static", "a.js"), "one", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "outside.txt"), "two", TestContext.Current.CancellationToken);
        var config = new Jaeger.Query.JaegerQueryConfig { Ui = new UiConfig { AssetsPath = _folder, LogsAccess = true } };
        await using var api = await Query.QueryApi.StartAsync(config, logger: _logger);
        (await api.Client.GetStringAsync("/static/a.js", TestContext.Current.CancellationToken)).ShouldBe("one");
        using var page = await api.Client.GetAsync("/outside.txt?a=1", TestContext.Current.CancellationToken);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("JAEGER_VERSION = {");
        page.Headers.Contains("Content-Security-Policy").ShouldBeFalse();
        _logger.Lines.ShouldContain(l => l.StartsWith("serving static asset /outside.txt?a=1", StringComparison.Ordinal));
    }

    private static string Text(UiPage page) => Encoding.UTF8.GetString(page.WithNonce("n").Content);

    private UiPage Load(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);
        return UiPage.Load(
            _folder, new UiConfig { ConfigFile = file }, new UiSettings(ArchiveStorage: true, MetricsStorage: false, "1.2.3", ""), _clock, _logger)!;
    }
}
