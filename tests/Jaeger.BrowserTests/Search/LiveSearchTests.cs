using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Search;

public class LiveSearchTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Live_NewTracesOfTheSearch_AppearWithoutAsking()
    {
        var old = await ui.SendAsync(SampleTraces.Order("live"));
        var page = await browser.OpenSearchAsync(ui, "?service=live-web&lookback=1h");
        await Expect(page.Result(old)).ToHaveCountAsync(1);
        await StartAsync(page);

        await ui.SendAsync(SampleTraces.Order("live-other"));
        var arrived = await ui.SendAsync(SampleTraces.Order("live", DateTimeOffset.UtcNow));

        await Expect(page.Results().First).ToHaveAttributeAsync("data-trace-id", arrived);
        await Expect(page.Results()).ToHaveCountAsync(2);
        await page.Button("Live").ClickAsync();
        await Expect(page.GetByTestId("live-bar")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Live_NothingFoundYet_ShowsTheFirstTraceAsItArrives()
    {
        var page = await browser.OpenSearchAsync(ui, "?service=first-web&lookback=1h");
        await page.Button("Wait for new traces").ClickAsync();
        await Expect(page.GetByTestId("live-bar")).ToContainTextAsync("Live: new traces");

        var arrived = await ui.SendAsync(SampleTraces.Order("first", DateTimeOffset.UtcNow));

        await Expect(page.Result(arrived)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Live_EndedBeforeAnythingCame_SaysAgainThatNothingWasFound()
    {
        await ui.SendAsync(SampleTraces.Order("never-other"));
        var page = await browser.OpenSearchAsync(ui, "?service=never-web&lookback=1h");
        await page.Button("Wait for new traces").ClickAsync();
        await page.Button("Live").ClickAsync();

        await Expect(page.GetByText("Nothing matches this search")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Pause_TracesThatArriveMeanwhile_WaitUntilItEnds()
    {
        await ui.SendAsync(SampleTraces.Order("paused"));
        var page = await browser.OpenSearchAsync(ui, "?service=paused-web&lookback=1h");
        await StartAsync(page);
        await page.GetByTestId("live-pause").ClickAsync();
        await Expect(page.GetByTestId("live-bar")).ToContainTextAsync("Paused");

        var arrived = await ui.SendAsync(SampleTraces.Order("paused", DateTimeOffset.UtcNow));
        await Expect(page.GetByTestId("live-pause")).ToHaveTextAsync("Resume (1 new)");
        await Expect(page.Results()).ToHaveCountAsync(1);
        await page.GetByTestId("live-pause").ClickAsync();

        await Expect(page.Result(arrived)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Live_BrokenConnection_SaysSoAndGoesOnWhenItIsBack()
    {
        await ui.SendAsync(SampleTraces.Order("broken"));
        var page = await browser.OpenSearchAsync(ui, "?service=broken-web&lookback=1h");
        await page.RouteAsync("**/api/v3/trace-stream*", route => route.AbortAsync());
        await page.Button("Live").ClickAsync();
        await Expect(page.GetByTestId("live-bar")).ToContainTextAsync("The connection broke");

        await page.UnrouteAsync("**/api/v3/trace-stream*");

        await Expect(page.GetByTestId("live-bar")).ToContainTextAsync("Live: new traces");
        var arrived = await ui.SendAsync(SampleTraces.Order("broken", DateTimeOffset.UtcNow));
        await Expect(page.Result(arrived)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Live_RefusedByTheBackend_SaysWhy()
    {
        await ui.SendAsync(SampleTraces.Order("refused"));
        var page = await browser.OpenSearchAsync(ui, "?service=refused-web&lookback=1h");
        await page.RouteAsync("**/api/v3/trace-stream*", route => route.FulfillAsync(new()
        {
            Status = 503,
            Body = """{"error":{"httpCode":503,"message":"16 live streams are open"}}""",
        }));

        await page.Button("Live").ClickAsync();

        await Expect(page.GetByTestId("live-bar")).ToContainTextAsync("16 live streams are open");
    }

    private static async Task StartAsync(IPage page)
    {
        await page.Button("Live").ClickAsync();
        await Expect(page.GetByTestId("live-bar")).ToContainTextAsync("Live: new traces");
    }
}
