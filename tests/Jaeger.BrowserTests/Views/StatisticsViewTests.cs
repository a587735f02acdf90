using Jaeger.BrowserTests.Traces;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Views;

/// <summary>Statistics: spans in groups, and groups within them.</summary>
public class StatisticsViewTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Groups_OfServices_SumUpTheirSpans()
    {
        var id = await ui.SendAsync(SampleTraces.Order("statistics"));

        var page = await browser.OpenViewAsync(ui, id, "statistics");

        await Expect(page.Rows()).ToHaveCountAsync(4);
        var shop = page.Row("statistics-shop");
        await Expect(shop.Cell("count")).ToHaveTextAsync("4");
        await Expect(shop.Cell("errors")).ToHaveTextAsync("2");
        await Expect(shop.Cell("total")).ToHaveTextAsync("790ms");
        await Expect(shop.Cell("selfTotal")).ToHaveTextAsync("120ms");
        await Expect(shop.Cell("selfShare")).ToHaveTextAsync("24.00%");
    }

    [Fact]
    public async Task SubGroups_OfAnAttribute_KeepSpansWithoutItApart()
    {
        var id = await ui.SendAsync(SampleTraces.Order("subgroups"));
        var page = await browser.OpenViewAsync(ui, id, "statistics");

        await page.GetByLabel("Then by").SelectOptionAsync("attribute:http.request.method");

        await Expect(page.Row("POST")).ToHaveCountAsync(2);
        await Expect(page.Row("Without http.request.method")).ToHaveCountAsync(4);
        page.Url.ShouldContain("thenBy=attribute:http.request.method");
        await page.Row("subgroups-shop").Locator("button").ClickAsync();
        await Expect(page.Row("Without http.request.method")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Titles_WhenPressed_SortByTheirColumn()
    {
        var id = await ui.SendAsync(SampleTraces.Order("sorting"));
        var page = await browser.OpenViewAsync(ui, id, "statistics");

        await page.Heading("Max").ClickAsync();
        await Expect(page.Rows().First).ToContainTextAsync("sorting-web");
        await page.Heading("Max").ClickAsync();

        await Expect(page.Rows().First).ToContainTextAsync("sorting-stock");
    }

    [Fact]
    public async Task Find_InStatistics_MarksGroupsAndCountsInThem()
    {
        var id = await ui.SendAsync(SampleTraces.Order("groupfind"));
        var page = await browser.OpenViewAsync(ui, id, "statistics");

        await page.Find().FillAsync("http.request.method=POST");

        await Expect(page.Locator(".match").Filter(new() { HasText = "groupfind-web" })).ToHaveCountAsync(1);
        await Expect(page.Row("groupfind-web")).ToContainTextAsync("1 found");
        await Expect(page.Locator(".match").Filter(new() { HasText = "groupfind-bank" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Tint_OfAColumn_IsStrongestWhereItIsLargest()
    {
        var id = await ui.SendAsync(SampleTraces.Order("tint"));
        var page = await browser.OpenViewAsync(ui, id, "statistics");

        await page.GetByLabel("Tint by").SelectOptionAsync("total");

        await Expect(page.Row("tint-web").Cell("total").Locator(".tinted")).ToHaveAttributeAsync("style", "--strength: 100%;");
    }

    [Fact]
    public async Task Groups_OfFiveThousandValues_DrawFewRows()
    {
        var id = await ui.SendAsync(SampleTraces.Large("manygroups", 5000));

        var page = await browser.OpenViewAsync(ui, id, "statistics", "&groupBy=attribute:item");

        await Expect(page.GetByText("5,000 groups of 5,000 spans").Or(page.GetByText("5000 groups of 5000 spans"))).ToBeVisibleAsync();
        (await page.Rows().CountAsync()).ShouldBeInRange(5, 80);
    }
}
