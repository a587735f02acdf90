using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Platform;

/// <summary>The UI inside another page, <c>?uiEmbed=v0</c>.</summary>
public class EmbeddingTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Search_Embedded_HasNoHeaderAndNoGraphAndTheThemeAskedFor()
    {
        await ui.SendAsync(SampleTraces.Order("embed-search"));

        var page = await browser.OpenAsync(ui, "/search?service=embed-search-web&uiEmbed=v0&uiSearchHideGraph=1&uiTheme=dark");

        await Expect(page.GetByText("POST /orders").Or(page.GetByText("click buy")).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("scatter-plot")).ToHaveCountAsync(0);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task Trace_OpenedFromAnEmbeddedSearch_StaysEmbeddedWhenLoadedAnew()
    {
        await ui.SendAsync(SampleTraces.Order("embed-stays"));
        var page = await browser.OpenAsync(ui, "/search?service=embed-stays-web&uiEmbed=v0&uiTheme=dark");

        await page.GetByRole(AriaRole.Link, new() { Name = "click buy" }).First.ClickAsync();
        await Expect(page.GetByTestId("trace-header")).ToBeVisibleAsync();
        page.Url.ShouldContain("/trace/");
        page.Url.ShouldContain("uiEmbed=v0&uiTheme=dark");
        await page.ReloadAsync();

        await Expect(page.GetByTestId("trace-header")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(0);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task Trace_InAFrameOfAnotherOrigin_IsShown()
    {
        var id = await ui.SendAsync(SampleTraces.Order("embed-frame"));
        var page = await browser.NewPageAsync();
        BrowserComplaintsAttribute.Watch(page);
        var dashboard = ui.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/dashboard.html";
        await page.RouteAsync(dashboard, route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<iframe width=1200 height=700 src='{ui.Address}/trace/{id}?uiEmbed=v0'></iframe>",
        }));

        await page.Context.GrantPermissionsAsync(["local-network-access"]);
        await page.GotoAsync(dashboard);

        await Expect(page.FrameLocator("iframe").GetByTestId("span-row")).ToHaveCountAsync(9);
    }
}
