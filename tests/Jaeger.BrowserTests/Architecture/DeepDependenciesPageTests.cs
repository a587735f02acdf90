using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Architecture;

/// <summary>What leads to a service and what it leads to, in the traces of a search.</summary>
public class DeepDependenciesPageTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Graph_OfSearchResults_ShowsHopsUpAndDown()
    {
        await ui.SendAsync(SampleTraces.Order("hops"));
        var page = await browser.OpenAsync(ui, "/search?service=hops-shop&lookback=1h");

        await page.GetByRole(AriaRole.Link, new() { Name = "Dependencies" }).ClickAsync();

        var nodes = page.GetByTestId("graph-node");
        await Expect(nodes).ToHaveTextAsync(["hops-shop", "hops-web", "hops-stock", "hops-bank"]);
        await page.GetByLabel("Hops down").FillAsync("0");
        await Expect(nodes).ToHaveTextAsync(["hops-shop", "hops-web"]);
        await page.WaitForAddressAsync("/deep-dependencies?service=hops-shop", "down=0");
    }

    [Fact]
    public async Task Card_SetFocus_TurnsTheGraphAroundTheService()
    {
        await ui.SendAsync(SampleTraces.Order("turn"));
        var page = await browser.OpenAsync(ui, "/search?view=ddg&service=turn-shop&lookback=1h&showOp=1");
        await page.GetByTestId("graph-node").Filter(new() { HasText = "turn-bank" }).ClickAsync();
        var card = page.GetByTestId("deep-card");
        await Expect(card.GetByRole(AriaRole.Link, new() { Name = "1 traces" })).ToBeVisibleAsync();

        await card.GetByRole(AriaRole.Button, new() { Name = "Set focus" }).ClickAsync();

        await Expect(page.GetByLabel("Focal service")).ToHaveValueAsync("turn-bank");
        await Expect(page.GetByTestId("graph-node")).ToHaveTextAsync(["turn-bankPOST /payments", "turn-shopPOST /orders", "turn-webclick buy"]);
    }

    [Fact]
    public async Task Page_NoPathThroughTheService_SaysSo()
    {
        await ui.SendAsync(SampleTraces.Order("none"));
        var page = await browser.OpenAsync(ui, "/deep-dependencies?service=none-shop&lookback=1h&focus=nobody", 400);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No path leads through this service" })).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(400);
    }
}
