using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Search;

public class SearchResultsTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Row_OfATrace_SaysWhatItIs()
    {
        var id = await ui.SendAsync(SampleTraces.Order("row"));

        var page = await browser.OpenSearchAsync(ui, "?service=row-web&lookback=1h");

        var row = page.Result(id);
        await Expect(row.GetByRole(AriaRole.Link)).ToHaveTextAsync("row-web click buy");
        await Expect(row.GetByRole(AriaRole.Cell).Nth(3)).ToContainTextAsync("9");
        await Expect(row.Locator(".errors")).ToContainTextAsync("3");
        await Expect(row.Locator(".duration")).ToContainTextAsync("500ms");
        await Expect(row.Locator(".start")).ToContainTextAsync("1 minute ago");
        await Expect(row.Locator(".failed")).ToHaveCountAsync(2);
        await Expect(row.GetByText("Incomplete")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Row_OfATraceWithoutItsRoot_IsIncomplete()
    {
        var script = new TraceScript();
        var lost = new OpenTelemetry.Proto.Trace.V1.Span { SpanId = Google.Protobuf.ByteString.CopyFrom(1, 2, 3, 4, 5, 6, 7, 8) };
        script.Add("orphan", "child", 0, 10, lost);
        var id = await ui.SendAsync(script);

        var page = await browser.OpenSearchAsync(ui, "?service=orphan&lookback=1h");

        await Expect(page.Result(id).GetByText("Incomplete")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Services_MoreThanFit_AppearOnAClick()
    {
        var script = new TraceScript();
        for (var n = 0; n < 7; n++) script.Add($"crowd-{n}", "work", n, 1);
        var id = await ui.SendAsync(script);
        var page = await browser.OpenSearchAsync(ui, "?service=crowd-1&lookback=1h");

        await page.Result(id).GetByRole(AriaRole.Button, new() { Name = "+3 more" }).ClickAsync();

        await Expect(page.Result(id).GetByText("crowd-6")).ToBeVisibleAsync();
        page.Url.ShouldContain("/search");
    }

    [Fact]
    public async Task Columns_Clicked_SortAndAreRemembered()
    {
        var small = await ui.SendAsync(SampleTraces.Large("sorted", 3));
        var large = await ui.SendAsync(SampleTraces.Large("sorted", 30));
        var middle = await ui.SendAsync(SampleTraces.Large("sorted", 10));
        var page = await browser.OpenSearchAsync(ui, "?service=sorted&lookback=1h");

        await page.Button("Spans").ClickAsync();
        await ExpectOrderAsync(page, large, middle, small);
        await page.Button("Spans").ClickAsync();
        await ExpectOrderAsync(page, small, middle, large);
        await page.ReloadAsync();

        await ExpectOrderAsync(page, small, middle, large);
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Spans" })).ToHaveAttributeAsync("aria-sort", "ascending");
    }

    [Fact]
    public async Task List_InsteadOfTheTable_SortsByItsOwnFieldAndIsRemembered()
    {
        var small = await ui.SendAsync(SampleTraces.Large("listed", 3));
        var large = await ui.SendAsync(SampleTraces.Large("listed", 30));
        var page = await browser.OpenSearchAsync(ui, "?service=listed&lookback=1h");

        await page.Button("List").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(0);
        await page.GetByLabel("Sort by").SelectOptionAsync("spans descending");
        await ExpectOrderAsync(page, large, small);
        await page.ReloadAsync();

        await Expect(page.Button("List")).ToHaveAttributeAsync("aria-pressed", "true");
        await ExpectOrderAsync(page, large, small);
    }

    [Fact]
    public async Task MoreThanTheLimit_IsCountedAndShownOnAClick()
    {
        for (var n = 0; n < 5; n++) await ui.SendAsync(SampleTraces.Large("limited", 2));
        var page = await browser.OpenSearchAsync(ui, "?service=limited&lookback=1h&limit=2");
        await Expect(page.Results()).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 of 5 traces" })).ToBeVisibleAsync();

        await page.Button("Show 5").ClickAsync();

        await Expect(page.Results()).ToHaveCountAsync(5);
        await Expect(page.Field("limit")).ToHaveValueAsync("5");
    }

    [Fact]
    public async Task LongList_ScrolledToItsEnd_IsThereToTheLastTrace()
    {
        for (var n = 0; n < 130; n++) await ui.SendAsync(SampleTraces.Large("long", 1));
        var page = await browser.OpenSearchAsync(ui, "?service=long&lookback=1h&limit=200");
        await Expect(page.Results()).ToHaveCountAsync(100);

        await page.Results().Last.ScrollIntoViewIfNeededAsync();

        await Expect(page.Results()).ToHaveCountAsync(130);
    }

    [Fact]
    public async Task NothingFound_OffersWhatMayHelp()
    {
        var id = await ui.SendAsync(SampleTraces.Order("widen", DateTimeOffset.UtcNow.AddHours(-20)));
        var page = await browser.OpenSearchAsync(ui, "?service=widen-web&lookback=5m");

        await page.Button("Search the last 2 days").ClickAsync();
        await Expect(page.Result(id)).ToHaveCountAsync(1);

        await page.GotoAsync($"{ui.Address}/search?service=widen-nobody&lookback=5m");
        await page.Button("Search all services").ClickAsync();
        await Expect(page.Field("service")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task NarrowPage_FormAndResults_NeedNoSidewaysScrolling()
    {
        var id = await ui.SendAsync(SampleTraces.Order("narrow"));
        var page = await browser.OpenSearchAsync(ui, "?service=narrow-web&lookback=1h", width: 400);

        await Expect(page.Result(id)).ToBeVisibleAsync();
        await Expect(page.GetByTestId("search-form")).ToBeHiddenAsync();
        await page.Button("Change search").ClickAsync();
        await Expect(page.GetByTestId("search-form")).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(400);
        await page.FindAsync();

        await Expect(page.GetByTestId("search-form")).ToBeHiddenAsync();
        await Expect(page.Result(id)).ToBeVisibleAsync();
    }

    private static async Task ExpectOrderAsync(IPage page, params string[] ids)
    {
        for (var n = 0; n < ids.Length; n++)
            await Expect(page.Results().Nth(n)).ToHaveAttributeAsync("data-trace-id", ids[n]);
    }
}
