using Microsoft.Playwright;
using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Lifecycle;
using static Microsoft.Playwright.Assertions;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Tests.Browser;

/// <summary>The trace of a click, as a person reads it in Jaeger and in the dashboard.</summary>
public class TraceViewTests(TracedApplication application, BrowserFixture browser)
{
    [Fact]
    public async Task Jaeger_TraceOfAClick_ShowsEverySpanAndItsDetails()
    {
        var (traceId, count, _) = await ClickAsync();
        var page = await browser.NewPageAsync();
        var jaeger = await application.GetEndpointAsync("jaeger", "ui");

        await page.GotoAsync($"{jaeger}trace/{traceId}");
        var rows = page.GetByTestId("span-row");
        await Expect(rows).ToHaveCountAsync(count);
        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("task-web");
        await page.Locator("[data-testid=span-row][data-service=task-service]").Last.ClickAsync();
        await Expect(page.GetByTestId("span-detail")).ToContainTextAsync("aws.dynamodb");
    }

    [Fact]
    public async Task TaskUi_LinkBehindAClick_OpensItsTraceInJaeger()
    {
        var (traceId, count, tasks) = await ClickAsync();
        var link = tasks.Page.Locator($"[data-testid=trace-link][href$='{traceId}']");
        (await link.GetAttributeAsync("target")).ShouldBe("_blank");

        var jaeger = await tasks.Page.RunAndWaitForPopupAsync(() => link.ClickAsync());

        await Expect(jaeger.GetByTestId("span-row")).ToHaveCountAsync(count);
        await Expect(jaeger.GetByTestId("trace-header")).ToContainTextAsync("click");
    }

    [Fact]
    public async Task Dashboard_LinkOfTheResource_LeadsToItsTracesInJaeger()
    {
        var (traceId, count, _) = await ClickAsync();
        var page = await browser.NewPageAsync(width: 1600);
        await page.GotoAsync(await application.GetDashboardLoginUrlAsync());
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "task-web" });
        var address = await row.Locator("a[href*='/search?service=task-web']").First.GetAttributeAsync("href");

        await page.GotoAsync(address!);
        await page.Locator($"[data-testid=trace-result][data-trace-id='{traceId}'] a").First.ClickAsync();

        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task Jaeger_AddressOfTheTraceInTheDashboard_OpensItInTheTraceBox()
    {
        var (traceId, count, _) = await ClickAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync((await application.GetEndpointAsync("jaeger", "ui")).AbsoluteUri);

        await page.GetByTestId("trace-lookup").FillAsync($"{await application.GetDashboardUrlAsync()}traces/detail/{traceId}");
        await page.GetByTestId("trace-lookup").PressAsync("Enter");

        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task Jaeger_Search_FindsTheTraceOfAClickAndOpensIt()
    {
        var (traceId, count, _) = await ClickAsync();
        var page = await browser.NewPageAsync();
        var jaeger = await application.GetEndpointAsync("jaeger", "ui");

        await page.GotoAsync($"{jaeger}search?service=task-web&limit=100&lookback=1h");
        await page.GetByTestId("search-submit").ClickAsync();
        var result = page.Locator($"[data-testid=trace-result][data-trace-id='{traceId}']");
        await Expect(result).ToHaveCountAsync(1);
        await result.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task Dashboard_AfterLogin_ShowsEveryPartAndTheTrace()
    {
        var (traceId, _, _) = await ClickAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(await application.GetDashboardLoginUrlAsync());

        foreach (var part in (string[])["task-web", "task-service", "otel-collector", "jaeger", "dynamodb"])
        {
            await Expect(page.GetByText(part, new() { Exact = true }).First).ToBeVisibleAsync();
        }

        await Expect(page.GetByText($"TracingAspire on {Engine.Name} hosting").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Running").First).ToBeVisibleAsync();
        await page.GotoAsync($"{await application.GetDashboardUrlAsync()}traces/detail/{traceId}");
        await Expect(page.GetByText("task-service").First).ToBeVisibleAsync();
    }

    private async Task<(string TraceId, int Spans, TaskPage Page)> ClickAsync()
    {
        var tasks = await TaskPage.OpenAsync(browser, await application.GetEndpointAsync("task-web"));
        await tasks.EnterUserAsync($"view-{Guid.NewGuid():N}"[..18]);
        var traceId = await tasks.TraceOfAsync(() => tasks.CreateAsync("Read a trace", "in both UIs"));
        var trace = await (await application.GetAsync()).Traces.FindAsync(
            traceId, until: click => click.Contains(Server("task-service", "POST /api/tasks")) && click.Contains(Server("task-service", "GET /api/tasks")));
        return (traceId, trace.Spans.Count, tasks);
    }
}
