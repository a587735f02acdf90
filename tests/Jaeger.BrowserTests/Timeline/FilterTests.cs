using System.Text.RegularExpressions;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Timeline;

/// <summary>What is taken away from the timeline: all but the spans found, or the spans of some services.</summary>
public class FilterTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Find_AsAFilter_LeavesMatchesAndWhatIsAboveThem()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("filter"), "?uiFind=grpc");
        await Expect(page.Rows()).ToHaveCountAsync(9);

        await page.GetByTestId("find-filter").ClickAsync();

        await Expect(page.Rows()).ToHaveCountAsync(5);
        await Expect(page.Row("pay")).ToHaveCountAsync(0);
        await page.GetByTestId("find-filter").ClickAsync();
        await Expect(page.Rows()).ToHaveCountAsync(9);
    }

    [Fact]
    public async Task Find_AsAFilterWithoutAMatch_SaysSo()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("filter-none"), "?uiFind=absent");

        await page.GetByTestId("find-filter").ClickAsync();

        await Expect(page.GetByText("No span matches.")).ToBeVisibleAsync();
        await Expect(page.Rows()).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Find_Focus_FoldsAllElseAndOpensTheMatches()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("focus"), "?uiFind=payments");

        await page.GetByTestId("find-focus").ClickAsync();

        await Expect(page.Row("POST /payments")).ToBeVisibleAsync();
        await Expect(page.Row("Stock/Reserve")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("span-detail")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task ServiceFilter_Applied_HidesSubtreesAndStaysInTheAddress()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("services"));
        await page.GetByTestId("service-filter").Locator("summary").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "services-web" })).ToBeDisabledAsync();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "services-stock" }).UncheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "services-bank" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();

        await Expect(page.Rows()).ToHaveCountAsync(6);
        await Expect(page.GetByTestId("hidden-spans")).ToHaveTextAsync(["2 spans hidden", "1 spans hidden, 1 errors"]);
        await Expect(page).ToHaveURLAsync(new Regex("svcFilter=[0-9a-f]{4}[.]a", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.ReloadAsync();
        await Expect(page.Rows()).ToHaveCountAsync(6);
    }

    [Theory]
    [InlineData("?svcFilter=0000.1")]
    [InlineData("?svcFilter=nonsense")]
    public async Task ServiceFilter_OfOtherServices_HidesNothing(string query)
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("stale"), query);

        await Expect(page.Rows()).ToHaveCountAsync(9);
    }

    [Fact]
    public async Task ServiceFilter_SavedAsDefault_HoldsForTheNextTrace()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("default"));
        await page.GetByTestId("service-filter").Locator("summary").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "default-bank" }).UncheckAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Save as default" }).ClickAsync();

        await Expect(page.Rows()).ToHaveCountAsync(8);
        await page.GotoAsync($"{ui.Address}/trace/{await ui.SendAsync(SampleTraces.Order("default"))}");
        await Expect(page.Rows()).ToHaveCountAsync(8);
    }
}
