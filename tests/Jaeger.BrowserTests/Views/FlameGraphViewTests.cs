using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Views;

/// <summary>The flame graph and its table.</summary>
public class FlameGraphViewTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Chart_OfAnOrder_DrawsAFrameForEachPath()
    {
        var page = await OpenAsync("flame");

        // One frame for all, and one for each of nine paths.
        await Expect(Frames(page)).ToHaveCountAsync(10);
        await Expect(page.Rows()).ToHaveCountAsync(9);
        await Expect(Frame(page, "flame-bank: POST /payments")).ToHaveAttributeAsync("aria-label", "flame-bank: POST /payments (44.00%, 220ms)");
    }

    [Fact]
    public async Task Frame_WhenChosen_IsZoomedToUntilReset()
    {
        var page = await OpenAsync("flamezoom");

        await Frame(page, "flamezoom-shop: pay").ClickAsync();
        await Expect(Frame(page, "flamezoom-shop: reserve")).ToHaveCountAsync(0);
        await page.Press("Hide what is above").ClickAsync();
        await Expect(Frame(page, "flamezoom-web: click buy")).ToHaveCountAsync(0);
        await page.Press("Reset").ClickAsync();

        await Expect(Frames(page)).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task Keys_InTheChart_GoFromFrameToFrame()
    {
        var page = await OpenAsync("flamekeys");
        await Frames(page).First.FocusAsync();

        foreach (var key in new[] { "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight" }) await page.Keyboard.PressAsync(key);

        await Expect(Frame(page, "flamekeys-shop: pay")).ToBeFocusedAsync();
        await Expect(page.GetByTestId("flame-frame")).ToContainTextAsync("260ms");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Frame(page, "flamekeys-shop: reserve")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Escape");
        await Expect(Frame(page, "flamekeys-shop: reserve")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Search_ForAnOperation_EmphasisesItsFramesAndListsIt()
    {
        var page = await OpenAsync("flamesearch");

        await page.GetByLabel("Search operations").FillAsync("payments");

        await Expect(page.Rows()).ToHaveCountAsync(1);
        await Expect(Dimmed(page, "flamesearch-shop: pay")).ToHaveCountAsync(1);
        await Expect(Dimmed(page, "flamesearch-bank: POST /payments")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Find_InTheFlameGraph_EmphasisesWhatIsFound()
    {
        var page = await OpenAsync("flamefind");

        await page.Find().FillAsync("db.system.name=postgresql");

        await Expect(Dimmed(page, "flamefind-web: click buy")).ToHaveCountAsync(1);
        await Expect(Dimmed(page, "flamefind-stock: UPDATE stock")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Layout_OfTheTableAlone_HidesTheChart()
    {
        var page = await OpenAsync("flamelayout");

        await page.GetByTestId("flame-view").Locator("select").SelectOptionAsync("table");

        await Expect(page.GetByTestId("flame-chart")).ToHaveCountAsync(0);
        await Expect(page.Rows()).ToHaveCountAsync(9);
    }

    private async Task<IPage> OpenAsync(string prefix) =>
        await browser.OpenViewAsync(ui, await ui.SendAsync(SampleTraces.Order(prefix)), "flamegraph");

    private static ILocator Frames(IPage page) => page.Locator("g.frame");

    private static ILocator Frame(IPage page, string name) => page.Locator($"g.frame[name='{name}']");

    private static ILocator Dimmed(IPage page, string name) => page.Locator($"g.frame.dim[name='{name}']");
}
