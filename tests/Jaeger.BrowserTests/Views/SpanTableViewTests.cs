using Jaeger.BrowserTests.Traces;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Views;

/// <summary>The table of spans: filters, order, details, and what is found.</summary>
public class SpanTableViewTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Filters_OfServiceAndOperation_LeaveTheirSpans()
    {
        var id = await ui.SendAsync(SampleTraces.Order("spantable"));
        var page = await browser.OpenViewAsync(ui, id, "spans");
        await Expect(page.Rows()).ToHaveCountAsync(9);

        await page.Press("Service All").ClickAsync();
        await page.GetByLabel("spantable-shop").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Rows()).ToHaveCountAsync(4);
        await page.Press("Span name All").ClickAsync();
        await Expect(page.GetByLabel("click buy")).ToHaveCountAsync(0);
        await page.GetByLabel("pay").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Rows()).ToHaveCountAsync(1);

        await page.Press("Reset filters").ClickAsync();
        await Expect(page.Rows()).ToHaveCountAsync(9);
        await page.Press("Failed only").ClickAsync();
        await Expect(page.Rows()).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Titles_WhenPressed_SortBySpansLength()
    {
        var id = await ui.SendAsync(SampleTraces.Order("spansort"));
        var page = await browser.OpenViewAsync(ui, id, "spans");

        await page.Heading("Duration").ClickAsync();
        await Expect(page.Rows().First).ToContainTextAsync("click buy");
        await page.Heading("Duration").ClickAsync();

        await Expect(page.Rows().First).ToContainTextAsync("render");
    }

    [Fact]
    public async Task Row_WhenChosen_ShowsItsDetails()
    {
        var id = await ui.SendAsync(SampleTraces.Order("spanrow"));
        var page = await browser.OpenViewAsync(ui, id, "spans");

        await page.Press("UPDATE stock").PressAsync("Enter");

        await Expect(page.GetByTestId("span-detail")).ToContainTextAsync("UPDATE stock SET left = left - 1");
    }

    [Fact]
    public async Task SpanId_WhenFollowed_OpensTheSpanInTheTimeline()
    {
        var id = await ui.SendAsync(SampleTraces.Order("spanlink"));
        var page = await browser.OpenViewAsync(ui, id, "spans");

        await page.Row("render").Cell("id").Locator("a").ClickAsync();

        await Expect(page.GetByTestId("span-row").First).ToBeVisibleAsync();
        await Expect(page.GetByTestId("span-detail")).ToContainTextAsync("render");
    }

    [Fact]
    public async Task Find_InALargeTable_BringsTheMatchIntoView()
    {
        var id = await ui.SendAsync(SampleTraces.Large("largetable", 20_000));
        var page = await browser.OpenViewAsync(ui, id, "spans");
        await Expect(page.GetByText("20000 of 20000 spans").Or(page.GetByText("20,000 of 20,000 spans"))).ToBeVisibleAsync();
        (await page.Rows().CountAsync()).ShouldBeInRange(5, 80);

        await page.Find().FillAsync("item=19999");
        await Expect(page.GetByTestId("find-count")).ToBeVisibleAsync();
        await page.Find().PressAsync("Enter");

        await Expect(page.Locator("[data-testid=table-row].current")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Table_OnASmallScreen_LabelsItsValues()
    {
        var id = await ui.SendAsync(SampleTraces.Order("smalltable"));

        var page = await browser.OpenViewAsync(ui, id, "spans", width: 400);

        await Expect(page.Rows().First).ToContainTextAsync("click buy");
        await page.GetByLabel("Sorted by").SelectOptionAsync("duration");
        await Expect(page.Rows().Nth(1)).ToContainTextAsync("POST /orders");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBe(0);
    }
}
