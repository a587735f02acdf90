using Microsoft.Playwright;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Lifecycle;
using static Microsoft.Playwright.Assertions;

namespace TracingAspire.Tests.Browser;

/// <summary>The trace of a click, as a person reads it in Jaeger and in the dashboard.</summary>
public class TraceViewTests(TracedApplication application, BrowserFixture browser, TracedClick click) : IClassFixture<TracedClick>
{
    [Fact]
    public async Task Jaeger_TraceOfAClick_ShowsEverySpanAndItsDetails()
    {
        var trace = await click.GetAsync();
        var page = await browser.NewPageAsync();
        var jaeger = await application.GetEndpointAsync("jaeger", "ui");

        await page.GotoAsync($"{jaeger}trace/{trace.TraceId}");
        var rows = page.GetByTestId("span-row");
        await Expect(rows).ToHaveCountAsync(trace.Spans.Count);
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("task-web");
        await page.Locator("[data-testid=span-row][data-service=task-service]").Last.ClickAsync();
        await Expect(page.GetByTestId("span-detail")).ToContainTextAsync("aws.dynamodb");
    }

    [Fact]
    public async Task TaskUi_LinkBehindAClick_OpensItsTraceInJaeger()
    {
        var (trace, tasks) = await TracedClick.MakeAsync(application, browser);
        var link = tasks.Page.Locator($"[data-testid=trace-link][href$='{trace.TraceId}']");
        (await link.GetAttributeAsync("target")).ShouldBe("_blank");

        var jaeger = await tasks.Page.RunAndWaitForPopupAsync(() => link.ClickAsync());

        await Expect(jaeger.GetByTestId("span-row")).ToHaveCountAsync(trace.Spans.Count);
        await Expect(jaeger.GetByTestId("trace-header")).ToContainTextAsync("click");
    }

    [Fact]
    public async Task Dashboard_LinkOfTheResource_LeadsToItsTracesInJaeger()
    {
        var trace = await click.GetAsync();
        var page = await browser.NewPageAsync(width: 1600);
        await page.GotoAsync(await application.GetDashboardLoginUrlAsync());
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "task-web" });
        var address = await row.Locator("a[href*='/search?service=task-web']").First.GetAttributeAsync("href");

        await page.GotoAsync(address!);
        await page.Locator($"[data-testid=trace-result][data-trace-id='{trace.TraceId}'] a").First.ClickAsync();

        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(trace.Spans.Count);
    }

    [Fact]
    public async Task Jaeger_AddressOfTheTraceInTheDashboard_OpensItInTheTraceBox()
    {
        var trace = await click.GetAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync((await application.GetEndpointAsync("jaeger", "ui")).AbsoluteUri);

        await page.GetByTestId("trace-lookup").FillAsync($"{await application.GetDashboardUrlAsync()}traces/detail/{trace.TraceId}");
        await page.GetByTestId("trace-lookup").PressAsync("Enter");

        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(trace.Spans.Count);
    }

    [Fact]
    public async Task Jaeger_Search_FindsTheTraceOfAClickAndOpensIt()
    {
        var trace = await click.GetAsync();
        var page = await browser.NewPageAsync();
        var jaeger = await application.GetEndpointAsync("jaeger", "ui");

        await page.GotoAsync($"{jaeger}search?service=task-web&limit=100&lookback=1h");
        await page.GetByTestId("search-submit").ClickAsync();
        var result = page.Locator($"[data-testid=trace-result][data-trace-id='{trace.TraceId}']");
        await Expect(result).ToHaveCountAsync(1);
        await result.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(trace.Spans.Count);
    }

    [Fact]
    public async Task Dashboard_AfterLogin_ShowsEveryPartAndTheTrace()
    {
        var trace = await click.GetAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(await application.GetDashboardLoginUrlAsync());

        foreach (var part in (string[])["task-web", "task-service", "otel-collector", "jaeger", "dynamodb"])
        {
            await Expect(page.GetByText(part, new() { Exact = true }).First).ToBeVisibleAsync();
        }

        await Expect(page.GetByText($"TracingAspire on {Engine.Name} hosting").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Running").First).ToBeVisibleAsync();
        await page.GotoAsync($"{await application.GetDashboardUrlAsync()}traces/detail/{trace.TraceId}");
        await Expect(page.GetByText("task-service").First).ToBeVisibleAsync();
    }
}
