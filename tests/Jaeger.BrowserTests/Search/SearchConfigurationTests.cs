using Jaeger.BrowserTests.Traces;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Search;

/// <summary>What the file of settings says about the search.</summary>
public sealed class SearchConfigurationTests(BrowserFixture browser) : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"jaeger-ui-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Settings_OfTheSearch_AreFollowed()
    {
        await File.WriteAllTextAsync(_file, """
            {
              "disableFileUploadControl": true,
              "useOpenTelemetryTerms": false,
              "search": { "maxLookback": { "label": "6 Hours", "value": "6h" }, "defaultLookback": "15m", "maxLimit": 50, "adjustEndTime": "5m" }
            }
            """, TestContext.Current.CancellationToken);
        await using var ui = await JaegerUi.StartAsync(_file);
        var recent = await ui.SendAsync(SampleTraces.Order("settings"));
        var page = await browser.OpenSearchAsync(ui);
        await Expect(page.Field("lookback")).ToHaveValueAsync("15m");
        await Expect(page.Field("lookback").Locator("option").Nth(-2)).ToHaveTextAsync("Last 6 hours");
        await Expect(page.GetByText("Operation", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("Tags", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByTestId("upload-files")).ToHaveCountAsync(0);

        await page.Field("limit").FillAsync("51");
        await page.FindAsync();
        await Expect(page.GetByText("Give a whole number from 1 to 50.")).ToBeVisibleAsync();

        await page.Field("limit").FillAsync("50");
        await page.FindAsync();
        await Expect(page.GetByText("Nothing matches this search")).ToBeVisibleAsync();
        await page.GetByLabel("End 5m before now").UncheckAsync();
        await page.FindAsync();
        await Expect(page.Result(recent)).ToHaveCountAsync(1);
        page.Url.ShouldContain("limit=50");
    }
}
