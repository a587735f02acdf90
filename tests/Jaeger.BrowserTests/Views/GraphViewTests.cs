using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Views;

/// <summary>The graph of a trace's operations.</summary>
public class GraphViewTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Graph_OfAnOrder_TellsEachOperationsTimes()
    {
        var page = await OpenAsync("graph");

        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(9);
        await Expect(Node(page, "graph-bank POST /payments")).ToContainTextAsync("220ms (44%)");
    }

    [Fact]
    public async Task Coloring_WhenChosen_IsKeptInTheAddress()
    {
        var page = await OpenAsync("graphcolor");
        await Expect(page.Press("S: Colour by service")).ToHaveAttributeAsync("aria-pressed", "true");

        await page.Press("ST: Colour by self time").ClickAsync();

        await Expect(page.Locator("[data-coloring=selftime]")).ToHaveCountAsync(9);
        page.Url.ShouldContain("coloring=selftime");
    }

    [Fact]
    public async Task Merging_ByService_DrawsOneNodeForEach()
    {
        var page = await OpenAsync("graphmerge");

        await page.GetByLabel("Merge by").SelectOptionAsync("service");

        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Node_WhenChosen_LeadsToItsSlowestSpans()
    {
        var page = await OpenAsync("graphnode");

        await Node(page, "graphnode-shop pay").ClickAsync();
        await page.GetByTestId("operation-card").GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(page.GetByTestId("span-detail")).ToContainTextAsync("pay");
    }

    [Fact]
    public async Task Find_InTheGraph_MarksNodesWithSpansFound()
    {
        var page = await OpenAsync("graphfind");

        await page.Find().FillAsync("UPDATE");

        await Expect(page.GetByTestId("graph-node").Filter(new() { HasText = "UPDATE stock" })).ToContainTextAsync("1 found");
        await Expect(page.GetByText("1 found")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Graph_OfThousandsOfPaths_IsMergedUntilItCanBeRead()
    {
        var id = await ui.SendAsync(SampleTraces.Large("largegraph", 5000));

        var page = await browser.OpenViewAsync(ui, id, "graph");

        await Expect(page.GetByTestId("graph-node").First).ToBeVisibleAsync();
        (await page.GetByTestId("graph-node").CountAsync()).ShouldBeInRange(5, 250);
    }

    private async Task<IPage> OpenAsync(string prefix) =>
        await browser.OpenViewAsync(ui, await ui.SendAsync(SampleTraces.Order(prefix)), "graph");

    private static ILocator Node(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });
}
