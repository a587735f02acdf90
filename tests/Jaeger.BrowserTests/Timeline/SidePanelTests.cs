using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Timeline;

/// <summary>Where the details of a span are shown.</summary>
public class SidePanelTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task SidePanel_TurnedOn_ShowsTheRootAndThenWhatIsChosen()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("panel"));
        await page.SetAsync("Show span in side panel", on: true);
        var panel = page.GetByTestId("span-panel");
        await Expect(panel).ToContainTextAsync("click buy");

        await page.Row("pay").ClickAsync();

        await Expect(panel.GetByRole(AriaRole.Heading, new() { Name = "pay" })).ToBeVisibleAsync();
        await Expect(page.GetByTestId("span-detail")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(panel).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Close the side panel" }).ClickAsync();
        await Expect(panel).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Row_Clicked_OpensAndClosesItsDetailsBelow()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("inline"));

        await page.Row("pay").ClickAsync();
        await page.Row("render").ClickAsync();
        await Expect(page.GetByTestId("span-detail")).ToHaveCountAsync(2);
        await page.Row("pay").ClickAsync();

        await Expect(page.GetByTestId("span-detail")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Bars_Hidden_LeaveTheNames()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("bars"));

        await page.SetAsync("Show timeline", on: false);

        await Expect(page.GetByTestId("ruler")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("minimap")).ToHaveCountAsync(0);
        await Expect(page.Locator(".fill")).ToHaveCountAsync(0);
        await Expect(page.Rows()).ToHaveCountAsync(9);
    }

    [Fact]
    public async Task NameColumn_Resized_KeepsItsWidth()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("resize"));
        var divider = page.GetByRole(AriaRole.Separator, new() { Name = "Width of the name column" });
        await divider.FocusAsync();

        await page.Keyboard.PressAsync("ArrowRight");

        await Expect(divider).ToHaveAttributeAsync("aria-valuenow", "36");
        await page.ReloadAsync();
        await Expect(divider).ToHaveAttributeAsync("aria-valuenow", "36");
    }
}
