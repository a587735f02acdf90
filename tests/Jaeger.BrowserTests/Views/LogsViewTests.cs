using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Views;

/// <summary>Logs: the events of all spans by time.</summary>
public class LogsViewTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Events_OfAllSpans_AreInTheOrderOfTime()
    {
        var page = await OpenAsync("logsorder");

        await Expect(page.Rows()).ToHaveCountAsync(3);
        await Expect(page.Rows().Nth(0)).ToContainTextAsync("started");
        await Expect(page.Rows().Nth(1)).ToContainTextAsync("retry");
        await Expect(page.Rows().Nth(2)).ToContainTextAsync("limit exceeded");
    }

    [Fact]
    public async Task Filter_OfText_LeavesEventsThatHoldIt()
    {
        var page = await OpenAsync("logsfilter");

        await page.GetByLabel("Filter events").FillAsync("ATTEMPT=2");

        await Expect(page.Rows()).ToHaveCountAsync(1);
        await Expect(page.GetByText("1 of 3 events")).ToBeVisibleAsync();
        await page.GetByLabel("Filter events").FillAsync("nothing like it");
        await Expect(page.GetByText("No events.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Event_WhenChosen_ShowsItsAttributes()
    {
        var page = await OpenAsync("logsopen");

        await page.Press("exception").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "exception: Attributes" })).ToContainTextAsync("CardDeclined");
    }

    private async Task<IPage> OpenAsync(string prefix)
    {
        var trace = SampleTraces.Order(prefix);
        trace.Add($"{prefix}-mail", "send", 10, 20).Event(trace, 12, "started");
        return await browser.OpenViewAsync(ui, await ui.SendAsync(trace), "logs");
    }
}
