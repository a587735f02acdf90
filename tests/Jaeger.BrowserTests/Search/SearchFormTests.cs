using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Search;

public class SearchFormTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Service_PartOfItsName_IsCompletedAndFindsItsTraces()
    {
        var id = await ui.SendAsync(SampleTraces.Order("form-typed"));
        var page = await browser.OpenSearchAsync(ui);

        await page.FillAndLeaveAsync("service", "typed-sto");
        await Expect(page.Field("service")).ToHaveValueAsync("form-typed-stock");
        await page.FindAsync();

        await Expect(page.Result(id)).ToHaveCountAsync(1);
        await Expect(page.Results()).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Operation_ChosenByKeyboard_NarrowsTheSearch()
    {
        var id = await ui.SendAsync(SampleTraces.Order("form-keys"));
        await ui.SendAsync(SampleTraces.Large("form-keys-shop", 3));
        var page = await browser.OpenSearchAsync(ui);
        await page.FillAndLeaveAsync("service", "form-keys-shop");

        await Expect(page.Locator("label", new() { HasText = "Span name" })).ToContainTextAsync("5 known");
        await page.Field("operation").FillAsync("rend");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Field("operation")).ToHaveValueAsync("render");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Results()).ToHaveCountAsync(1);
        await Expect(page.Result(id)).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("user.id=42", true)]
    [InlineData("user.id=43", false)]
    [InlineData("user.id*=4?", true)]
    [InlineData("url.full*=https://shop.example/*", true)]
    [InlineData("url.full*=shop.example", false)]
    [InlineData("url.full~=^https://[a-z.]+/orders$", true)]
    [InlineData("url.full~=^/orders", false)]
    public async Task Attributes_OfEveryKind_FindTracesThatHaveThem(string attributes, bool found)
    {
        await ui.SendAsync(SampleTraces.Order("form-attributes"));
        var page = await browser.OpenSearchAsync(ui, "?service=form-attributes-web&lookback=1h");
        await Expect(page.Results()).Not.ToHaveCountAsync(0);

        await page.Field("tags").FillAsync(attributes);
        await page.Field("tags").PressAsync("Enter");

        await page.WaitForAddressAsync("&tag");
        if (found) await Expect(page.Results()).Not.ToHaveCountAsync(0);
        else await Expect(page.GetByText("Nothing matches this search")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task OnlyErrors_Checked_LeavesOutTracesWithoutErrors()
    {
        var failed = await ui.SendAsync(SampleTraces.Order("form-errors"));
        await ui.SendAsync(SampleTraces.Large("form-errors-shop", 3));
        var page = await browser.OpenSearchAsync(ui, "?service=form-errors-shop");
        await Expect(page.Results()).ToHaveCountAsync(2);

        await page.GetByLabel("Only with errors").CheckAsync();
        await page.FindAsync();

        await Expect(page.Results()).ToHaveCountAsync(1);
        await Expect(page.Result(failed)).ToHaveCountAsync(1);
        await Expect(page.Field("tags")).ToHaveValueAsync("error=true");
    }

    [Fact]
    public async Task Durations_OfSpansAndOfTraces_AreDifferentSearches()
    {
        var trace = new TraceScript();
        var first = trace.Add("form-durations", "first", 0, 100);
        trace.Add("form-durations", "late", 900, 100, first);
        var id = await ui.SendAsync(trace);
        var page = await browser.OpenSearchAsync(ui, "?service=form-durations&minDuration=500ms");
        await Expect(page.GetByText("Nothing matches this search")).ToBeVisibleAsync();

        await page.GetByLabel("the whole trace").CheckAsync();
        await page.FindAsync();

        await Expect(page.Result(id)).ToHaveCountAsync(1);
        page.Url.ShouldContain("minTraceDuration=500ms");
    }

    [Fact]
    public async Task CustomRange_AroundATrace_FindsItAndLeavesOutTheRest()
    {
        var start = DateTimeOffset.UtcNow.AddHours(-30);
        var old = await ui.SendAsync(SampleTraces.Order("form-range", start));
        await ui.SendAsync(SampleTraces.Order("form-range"));
        var page = await browser.OpenSearchAsync(ui, "?service=form-range-web");
        await Expect(page.Results()).ToHaveCountAsync(1);

        await page.Field("lookback").SelectOptionAsync("custom");
        await page.Field("start").FillAsync(Local(start.AddMinutes(-5)));
        await page.Field("end").FillAsync(Local(start.AddMinutes(5)));
        await page.FindAsync();

        await Expect(page.Result(old)).ToHaveCountAsync(1);
        await Expect(page.Results()).ToHaveCountAsync(1);
        page.Url.ShouldContain("lookback=custom");
    }

    [Fact]
    public async Task Submit_WithMistakes_NamesEveryOneAndSearchesNothing()
    {
        var page = await browser.OpenSearchAsync(ui);
        var address = page.Url;

        await page.Field("tags").FillAsync("code!=200");
        await page.Field("minDuration").FillAsync("7");
        await page.Field("limit").FillAsync("0");
        await page.FindAsync();

        var problems = page.GetByTestId("search-form").GetByRole(AriaRole.Alert);
        await Expect(problems).ToHaveCountAsync(3);
        await Expect(problems.Nth(0)).ToContainTextAsync("no operator \"code!=\"");
        await Expect(problems.Nth(1)).ToContainTextAsync("\"7\" is not a duration");
        await Expect(problems.Nth(2)).ToContainTextAsync("from 1 to 1500");
        page.Url.ShouldBe(address);
    }

    [Fact]
    public async Task Reset_AfterChanges_KeepsOnlyTheService()
    {
        var page = await browser.OpenSearchAsync(ui, "?service=form-reset&operation=x&tags=%7B%22a%22%3A%221%22%7D&limit=7&lookback=6h");

        await page.Button("Reset").ClickAsync();

        await Expect(page.Field("service")).ToHaveValueAsync("form-reset");
        await Expect(page.Field("operation")).ToHaveValueAsync("");
        await Expect(page.Field("tags")).ToHaveValueAsync("");
        await Expect(page.Field("limit")).ToHaveValueAsync("20");
        await Expect(page.Field("lookback")).ToHaveValueAsync("1h");
    }

    [Fact]
    public async Task ServiceAndOperation_OfTheLastSearch_AreThereOnTheNextVisit()
    {
        var id = await ui.SendAsync(SampleTraces.Order("form-last"));
        var page = await browser.OpenSearchAsync(ui);
        await page.FillAndLeaveAsync("service", "form-last-bank");
        await page.Field("operation").FillAsync("POST /payments");
        await page.FindAsync();
        await Expect(page.Result(id)).ToHaveCountAsync(1);

        await page.GotoAsync(ui.Address + "/search");

        await Expect(page.Field("service")).ToHaveValueAsync("form-last-bank");
        await Expect(page.Field("operation")).ToHaveValueAsync("POST /payments");
        await Expect(page.Results()).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Panel_Collapsed_StaysSoUntilOpenedAgain()
    {
        var page = await browser.OpenSearchAsync(ui);

        await page.Button("Hide the search form").ClickAsync();
        await Expect(page.GetByTestId("search-form")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.GetByTestId("search-form")).ToBeHiddenAsync();
        await page.Button("Show the search form").PressAsync("Enter");

        await Expect(page.GetByTestId("search-form")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Panel_ResizedByKeyboard_KeepsItsWidth()
    {
        var page = await browser.OpenSearchAsync(ui);
        var handle = page.GetByRole(AriaRole.Separator, new() { Name = "Width of the search form" });

        await handle.PressAsync("ArrowRight");

        await Expect(handle).ToHaveAttributeAsync("aria-valuenow", "316");
        await page.ReloadAsync();
        await Expect(handle).ToHaveAttributeAsync("aria-valuenow", "316");
    }

    private static string Local(DateTimeOffset moment) =>
        moment.ToLocalTime().ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
