using System.Collections.Concurrent;
using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Traces;
using static Microsoft.Playwright.Assertions;
using static TracingAspire.Tests.Traces.ClickShapes;

namespace TracingAspire.Tests.Browser;

/// <summary>A Collector that does not take the browser's spans: the page works as ever, and the spans come later.</summary>
public class CollectorAwayTests(TracedApplication application, BrowserFixture browser)
{
    private const string Exports = "**/v1/traces";

    [Theory]
    [InlineData("refuses connections")]
    [InlineData("does not answer")]
    [InlineData("answers 503")]
    public async Task CollectorAway_ThenBack_PageWorksAndEverySpanArrives(string fault)
    {
        var traces = (await application.GetAsync()).Traces;
        var page = await browser.NewPageAsync();
        var console = PageConsole.Of(page);
        var tries = new ConcurrentQueue<string>();
        await page.RouteAsync(Exports, route =>
        {
            tries.Enqueue(route.Request.Method);
            return fault switch
            {
                "refuses connections" => route.AbortAsync("connectionrefused"),
                "answers 503" => route.FulfillAsync(new() { Status = 503, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } }),
                _ => Task.CompletedTask,
            };
        });
        await page.GotoAsync((await application.GetEndpointAsync("task-web")).AbsoluteUri);
        var tasks = new TaskPage(page);

        var entered = await tasks.EnterUserAsync($"away-{Guid.NewGuid():N}"[..18]);
        var created = await tasks.TraceOfAsync(() => tasks.CreateAsync("Nobody is watching", ""));
        await Expect(tasks.Tasks).ToHaveCountAsync(1);
        await Expect(page.GetByTestId("spans-waiting")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Screenshots.TakeAsync(page, "task-web-collector-away");
        var before = tries.Count;
        await page.UnrouteAsync(Exports);

        // The pauses grow from 2 s; nothing but the page itself ends them.
        await Expect(page.GetByTestId("spans-waiting")).ToHaveCountAsync(0, new() { Timeout = 90_000 });
        (await traces.FindAsync(entered, until: click => click.HasRequests(1))).ShouldMatch(Click(ListRequest()));
        (await traces.FindAsync(created, until: click => click.HasRequests(2))).ShouldMatch(Click(Request("POST /api/tasks", "DynamoDB.PutItem"), ListRequest()));

        (await page.GetByTestId("spans-dropped").CountAsync()).ShouldBe(0);
        before.ShouldBeLessThanOrEqualTo(6, "one try a pause");
        console.Defects.Where(text => !text.Contains("CORS", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CollectorRefusing_SpansAreGivenUpAndThePageSaysSo()
    {
        var page = await browser.NewPageAsync();
        var console = PageConsole.Of(page);
        await page.RouteAsync(Exports, route => route.FulfillAsync(
            new() { Status = 400, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } }));
        await page.GotoAsync((await application.GetEndpointAsync("task-web")).AbsoluteUri);
        var tasks = new TaskPage(page);

        await tasks.EnterUserAsync($"refused-{Guid.NewGuid():N}"[..18]);

        await Expect(page.GetByTestId("spans-dropped")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByTestId("error")).ToHaveCountAsync(0);
        console.Defects.ShouldBeEmpty();
    }
}
