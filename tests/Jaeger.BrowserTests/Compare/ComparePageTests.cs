using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Compare;

/// <summary>Two traces compared by structure.</summary>
public class ComparePageTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Graph_TwoTraces_ShowsWhatIsMoreAddedAndRemoved()
    {
        var page = await OpenAsync("graph-shop");

        var nodes = page.GetByTestId("graph-node");
        await Expect(nodes).ToHaveCountAsync(5);
        await Expect(Node(page, "read cart")).ToContainTextAsync("+2+67%");
        await Expect(Node(page, "send mail")).ToContainTextAsync("+1+100%");
        await Expect(Node(page, "print receipt")).ToContainTextAsync("−1−100%");
        await Expect(Node(page, "render")).ToContainTextAsync("same");
        await Expect(page.GetByTestId("compare-legend")).ToContainTextAsync("more 1");
    }

    [Fact]
    public async Task Graph_ByDuration_ShowsWhatIsSlower()
    {
        var page = await OpenAsync("slow-shop");

        await page.GetByLabel("Compare by").SelectOptionAsync("Mean duration");

        await Expect(Node(page, "read cart")).ToContainTextAsync("+30ms+300%");
        await page.WaitForAddressAsync("measure=duration");
    }

    [Fact]
    public async Task Graph_OnlyChanges_LeavesOutWhatIsTheSame()
    {
        var page = await OpenAsync("changes-shop");
        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(5);

        await page.GetByLabel("Only changes").CheckAsync();

        await Expect(page.GetByTestId("graph-node")).ToHaveCountAsync(4);
        await Expect(Node(page, "render")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Graph_ChosenNode_ShowsBothSidesAndOpensATrace()
    {
        var page = await OpenAsync("card-shop");
        await Node(page, "read cart").ClickAsync();
        var card = page.GetByTestId("path-card");
        await Expect(card.GetByRole(AriaRole.Row, new() { Name = "Spans" })).ToContainTextAsync("13+2");
        await Expect(card.GetByRole(AriaRole.Row, new() { Name = "Mean duration" })).ToContainTextAsync("10ms40ms+300%");

        await card.GetByRole(AriaRole.Link, new() { Name = "Open in trace B" }).ClickAsync();

        await page.WaitForAddressAsync("?uiFind=");
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("card-shop");
    }

    [Fact]
    public async Task Table_Find_ListsTheMatchesWithBothFigures()
    {
        var page = await OpenAsync("table-shop", "&view=table");
        var rows = page.GetByTestId("compare-table").Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(5);

        await page.GetByLabel("Find").FillAsync("db.system.name=redis");

        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows.First).ToContainTextAsync("1 → 3");
        await Expect(rows.First).ToContainTextAsync("10ms → 40ms");
    }

    [Fact]
    public async Task Table_SortedByDuration_HasTheLargestChangeFirst()
    {
        var page = await OpenAsync("sort-shop", "&view=table");

        await page.GetByRole(AriaRole.Button, new() { Name = "Mean duration" }).ClickAsync();

        await Expect(page.GetByTestId("compare-table").Locator("tbody tr").First).ToContainTextAsync("read cart");
    }

    [Fact]
    public async Task Swap_TwoTraces_TurnsTheComparisonRound()
    {
        var page = await OpenAsync("swap-shop");
        await Expect(Node(page, "send mail")).ToContainTextAsync("+1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Swap A and B" }).ClickAsync();

        await Expect(Node(page, "send mail")).ToContainTextAsync("−1");
    }

    [Fact]
    public async Task Picker_TraceOfTheCohort_IsComparedNext()
    {
        var a = await ui.SendAsync(Checkouts.Checkout("cohort-shop", 1, 10, "print receipt"));
        var b = await ui.SendAsync(Checkouts.Checkout("cohort-shop", 2, 10, "send mail"));
        var c = await ui.SendAsync(SampleTraces.Order("cohort"));
        var page = await browser.OpenAsync(ui, $"/trace/{a}...{b}?cohort={a}&cohort={b}&cohort={c}");
        await page.GetByTestId("trace-b").GetByRole(AriaRole.Button, new() { Name = "Change…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Trace B" });
        await Expect(dialog.Locator("li button[disabled]")).ToContainTextAsync("cohort-shop POST /checkout");

        await dialog.GetByRole(AriaRole.Button, new() { Name = "cohort-web click buy" }).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{ui.Address}/trace/{a}...{c}?cohort={a}&cohort={c}&cohort={b}");
        await Expect(page.GetByTestId("trace-b")).ToContainTextAsync("cohort-web click buy");
    }

    [Fact]
    public async Task Picker_TypedTraceId_IsChosen()
    {
        var a = await ui.SendAsync(Checkouts.Checkout("typed-shop", 1, 10, "print receipt"));
        var page = await browser.OpenAsync(ui, "/trace/...");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Two traces are needed" })).ToBeVisibleAsync();
        await page.GetByTestId("trace-a").GetByRole(AriaRole.Button, new() { Name = "Choose…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Trace A" });
        await dialog.GetByLabel("Trace ID").FillAsync("<script>");
        await dialog.GetByLabel("Trace ID").PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("\"<script>\" is not a trace ID");

        await dialog.GetByLabel("Trace ID").FillAsync(a.ToUpperInvariant());
        await dialog.GetByLabel("Trace ID").PressAsync("Enter");

        await Expect(page.GetByTestId("trace-a")).ToContainTextAsync("typed-shop");
        await Expect(page).ToHaveURLAsync($"{ui.Address}/trace/{a}...?cohort={a}");
    }

    [Fact]
    public async Task Page_MissingTrace_SaysSoAndOffersToTryAgain()
    {
        var a = await ui.SendAsync(Checkouts.Checkout("missing-shop", 1, 10, "print receipt"));

        var page = await browser.OpenAsync(ui, $"/trace/{a}...{new string('9', 32)}");

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not found");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
        await Expect(page.GetByTestId("trace-a")).ToContainTextAsync("missing-shop");
    }

    [Fact]
    public async Task Page_OnAPhone_IsATableThatFits()
    {
        var page = await OpenAsync("phone-shop", width: 400);

        await Expect(page.GetByTestId("compare-table").Locator("tbody tr")).ToHaveCountAsync(5);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBe(400);
    }

    private static ILocator Node(IPage page, string operation) =>
        page.GetByTestId("graph-node").Filter(new() { HasText = operation });

    private async Task<IPage> OpenAsync(string service, string query = "", int width = 1280)
    {
        var a = await ui.SendAsync(Checkouts.Checkout(service, 1, 10, "print receipt"));
        var b = await ui.SendAsync(Checkouts.Checkout(service, 3, 40, "send mail"));
        return await browser.OpenAsync(ui, $"/trace/{a}...{b}?cohort={a}&cohort={b}{query}", width);
    }
}
