using System.Text.Json;
using System.Text.RegularExpressions;
using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Architecture;

/// <summary>System architecture: who calls whom.</summary>
public class ArchitecturePageTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Graph_FocalService_ShowsServicesUpToTheDepth()
    {
        await ui.SendAsync(SampleTraces.Order("depth"));
        var page = await browser.OpenAsync(ui, "/dependencies?service=depth-web&depth=1");
        var nodes = page.GetByTestId("graph-node");
        await Expect(nodes).ToHaveTextAsync(["depth-shop", "depth-web"]);

        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "Depth" }).FillAsync("2");

        await Expect(nodes).ToHaveTextAsync(["depth-bank", "depth-shop", "depth-stock", "depth-web"]);
        await page.WaitForAddressAsync("depth=2");
        await Expect(page.Locator("svg.edges text")).ToHaveTextAsync(["1", "1", "1"]);
    }

    [Fact]
    public async Task Graph_ArrowKeysAndEnter_ChooseAService()
    {
        await ui.SendAsync(SampleTraces.Order("keys"));
        var page = await browser.OpenAsync(ui, "/dependencies?service=keys-shop");
        var web = page.GetByRole(AriaRole.Button, new() { Name = "keys-web" });
        await Expect(web).ToHaveAttributeAsync("aria-description", new Regex("0 calls in, 1 calls out", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await web.FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "keys-shop" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        var card = page.GetByTestId("service-card");
        await Expect(card.GetByRole(AriaRole.Heading, new() { Name = "keys-shop" })).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "keys-bank" })).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Link, new() { Name = "View traces" }))
            .ToHaveAttributeAsync("href", "/search?service=keys-shop");
    }

    [Fact]
    public async Task Card_SetFocus_CentersOnTheService()
    {
        await ui.SendAsync(SampleTraces.Order("focus"));
        var page = await browser.OpenAsync(ui, "/dependencies?service=focus-web");
        await page.GetByTestId("graph-node").Filter(new() { HasText = "focus-bank" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Set focus" }).ClickAsync();

        await Expect(page.GetByLabel("Focal service")).ToHaveValueAsync("focus-bank");
        await page.WaitForAddressAsync("service=focus-bank");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        await Expect(page.GetByLabel("Focal service")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Find_PartOfAName_MarksAndShowsTheMatch()
    {
        await ui.SendAsync(SampleTraces.Order("find"));
        var page = await browser.OpenAsync(ui, "/dependencies?service=find-web");
        await page.GetByLabel("Find service").FillAsync("FIND-ST");
        await Expect(page.GetByText("1 found")).ToBeVisibleAsync();

        await page.GetByLabel("Find service").PressAsync("Enter");

        await Expect(page.GetByTestId("service-card").GetByRole(AriaRole.Heading, new() { Name = "find-stock" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Layout_ForceDirected_DrawsTheSameServices()
    {
        await ui.SendAsync(SampleTraces.Order("force"));
        var page = await browser.OpenAsync(ui, "/dependencies?service=force-web");
        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(4);

        await page.GetByLabel("Layout").SelectOptionAsync("Force directed");

        await page.WaitForAddressAsync("layout=sfdp");
        await Expect(page.GetByTestId("graph")).ToHaveAttributeAsync("data-state", "done");
        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Graph_ZoomButtons_ChangeTheScaleAndShowAllAgain()
    {
        await ui.SendAsync(SampleTraces.Order("zoom"));
        var page = await browser.OpenAsync(ui, "/dependencies?service=zoom-web");
        var pane = page.Locator(".vue-flow__transformationpane");
        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(4);
        var whole = await pane.GetAttributeAsync("style");

        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        await Expect(pane).Not.ToHaveAttributeAsync("style", whole!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();

        await Expect(pane).ToHaveAttributeAsync("style", whole!);
    }

    [Fact]
    public async Task Table_SortedByCaller_ListsTheCalls()
    {
        await ui.SendAsync(SampleTraces.Order("table"));
        var page = await browser.OpenAsync(ui, "/dependencies?service=table-web&view=table");
        await page.GetByRole(AriaRole.Button, new() { Name = "Caller" }).ClickAsync();

        var rows = page.GetByRole(AriaRole.Row);
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Caller" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(rows.Filter(new() { HasText = "table-web" }).Filter(new() { HasText = "table-shop" })).ToHaveCountAsync(1);
        await Expect(rows.Last).ToContainTextAsync("table-web");
    }

    [Fact]
    public async Task Graph_MoreConnectionsThanTheLimit_IsLaidOutByForce()
    {
        var links = Enumerable.Range(0, 600).Select(n => new { parent = $"s{n % 40}", child = $"t{n / 40}", callCount = n });
        var page = await OpenWithLinksAsync(JsonSerializer.Serialize(new { data = links }));

        await Expect(page.GetByText("More than 500 connections are laid out by force.")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(55);
    }

    [Fact]
    public async Task Page_NoCalls_SaysSo()
    {
        var page = await OpenWithLinksAsync("""{"data":[]}""");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No calls between services yet" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_BackendFails_OffersToTryAgain()
    {
        await ui.SendAsync(SampleTraces.Order("retry"));
        var page = await browser.OpenAsync(ui, "/search");
        await page.RouteAsync("**/api/dependencies?*", route => route.FulfillAsync(new() { Status = 500, Body = "broken" }));
        await page.GotoAsync(ui.Address + "/dependencies?service=retry-web");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("broken");
        await page.UnrouteAllAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Page_OnAPhone_DoesNotScrollSideways()
    {
        await ui.SendAsync(SampleTraces.Order("phone"));
        var page = await browser.OpenAsync(ui, "/dependencies?service=phone-web", 400);
        await Expect(page.GetByTestId("graph-node").First).ToBeVisibleAsync();

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(400);
    }

    private async Task<IPage> OpenWithLinksAsync(string answer)
    {
        var page = await browser.OpenAsync(ui, "/search");
        await page.RouteAsync("**/api/dependencies?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = answer }));
        await page.GotoAsync(ui.Address + "/dependencies");
        return page;
    }
}
