using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Search;

/// <summary>Traces chosen for comparison.</summary>
public class TraceSelectionTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Compare_TracesOfTwoSearches_OpensTheirComparison()
    {
        var (first, second) = (await ui.SendAsync(SampleTraces.Order("choice-a")), await ui.SendAsync(SampleTraces.Order("choice-b")));
        var page = await browser.OpenSearchAsync(ui, "?service=choice-a-web&lookback=1h");
        await page.Result(first).Choice().CheckAsync();
        await Expect(page.GetByText("Select one more to compare")).ToBeVisibleAsync();

        await page.FillAndLeaveAsync("service", "choice-b-web");
        await page.FindAsync();
        await page.Result(second).Choice().CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare traces" }).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{ui.Address}/trace/{first}...{second}?cohort={first}&cohort={second}");
    }

    [Fact]
    public async Task DeselectAll_AfterChoosing_LeavesNothingChosen()
    {
        var id = await ui.SendAsync(SampleTraces.Order("deselect"));
        var page = await browser.OpenSearchAsync(ui, "?service=deselect-web&lookback=1h");
        var selection = page.GetByRole(AriaRole.Region, new() { Name = "Traces selected for comparison" });
        await page.Result(id).Choice().CheckAsync();
        await Expect(selection).ToContainTextAsync("1 selected");

        await selection.GetByRole(AriaRole.Button, new() { Name = "Deselect all" }).ClickAsync();

        await Expect(selection).ToHaveCountAsync(0);
        await Expect(page.Result(id).Choice()).Not.ToBeCheckedAsync();
    }
}
