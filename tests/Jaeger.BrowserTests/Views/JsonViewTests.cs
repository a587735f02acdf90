using System.Text.Json;
using Jaeger.BrowserTests.Traces;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Views;

/// <summary>The JSON of a trace.</summary>
public sealed class JsonViewTests(JaegerUi ui, BrowserFixture browser) : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"jaeger-ui-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("jaeger", "operationName")]
    [InlineData("jaegerRaw", "operationName")]
    [InlineData("otlp", "resourceSpans")]
    public async Task Format_WhenChosen_CanBeDownloaded(string format, string key)
    {
        var id = await ui.SendAsync(SampleTraces.Order($"json{format}"));
        var page = await browser.OpenViewAsync(ui, id, "json");
        await page.GetByLabel("Format").SelectOptionAsync(format);
        await Expect(page.GetByTestId("json-line").Filter(new() { HasText = $"\"{key}\"" }).First).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Press("Download").ClickAsync());

        download.SuggestedFilename.ShouldBe($"{id}-{format}.json");
        await using var content = await download.CreateReadStreamAsync();
        using var json = await JsonDocument.ParseAsync(content, cancellationToken: TestContext.Current.CancellationToken);
        json.RootElement.GetRawText().ShouldContain("click buy");
    }

    [Fact]
    public async Task Find_InALargeTrace_BringsTheSpanIntoView()
    {
        var id = await ui.SendAsync(SampleTraces.Large("largejson", 20_000));
        var page = await browser.OpenViewAsync(ui, id, "json");
        await Expect(page.GetByTestId("json-line").First).ToBeVisibleAsync();
        (await page.GetByTestId("json-line").CountAsync()).ShouldBeInRange(10, 120);

        await page.Find().FillAsync("item=15000");
        await Expect(page.GetByTestId("find-count")).ToBeVisibleAsync();
        await page.Find().PressAsync("Enter");

        await Expect(page.Locator("[data-testid=json-line].current")).ToBeInViewportAsync();
        await Expect(page.GetByTestId("json-line").Filter(new() { HasText = "\"operation 0\"" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task View_WhereSettingsForbidIt_IsNotOffered()
    {
        await File.WriteAllTextAsync(_file, """{ "disableJsonView": true }""", TestContext.Current.CancellationToken);
        await using var own = await JaegerUi.StartAsync(_file);
        var id = await own.SendAsync(SampleTraces.Order("nojson"));

        var page = await browser.OpenViewAsync(own, id, "json");

        await Expect(page.GetByTestId("span-row").First).ToBeVisibleAsync();
        await Expect(page.GetByTestId("json-view")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("trace-view").Locator("option[value=json]")).ToHaveCountAsync(0);
    }
}
