using System.Collections.Concurrent;
using System.Diagnostics;
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
            tries.Enqueue(route.Request.Url);
            return fault switch
            {
                "refuses connections" => route.AbortAsync("connectionrefused"),
                "answers 503" => route.FulfillAsync(new() { Status = 503, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } }),
                _ => Task.CompletedTask,
            };
        });
        var clock = Stopwatch.StartNew();
        await page.GotoAsync((await application.GetEndpointAsync("task-web")).AbsoluteUri);
        var tasks = new TaskPage(page);

        var entered = await tasks.EnterUserAsync($"away-{Guid.NewGuid():N}"[..18]);
        var created = await tasks.TraceOfAsync(() => tasks.CreateAsync("Nobody is watching", ""));
        await Expect(tasks.Tasks).ToHaveCountAsync(1);
        await Expect(page.GetByTestId("spans-waiting")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "task-web-collector-away");
        var (before, allowed) = (tries.Count, TriesWithin(clock.Elapsed));
        await page.UnrouteAsync(Exports);

        // Nothing but the page itself ends a pause.
        await Expect(page.GetByTestId("spans-waiting")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        (await traces.FindAsync(entered, until: click => click.HasRequests(1))).ShouldMatch(Click(ListRequest()));
        (await traces.FindAsync(created, until: click => click.HasRequests(2))).ShouldMatch(Click(Request("POST /api/tasks", "DynamoDB.PutItem"), ListRequest()));

        (await page.GetByTestId("spans-dropped").CountAsync()).ShouldBe(0);
        before.ShouldBeInRange(1, allowed, "one try a pause");
        console.Defects.Where(text => !text.Contains("CORS", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>How often the page may have tried: the pauses between two tries double from 2 s to 30 s, and no timer is early.</summary>
    private static int TriesWithin(TimeSpan time)
    {
        var tries = 1;
        for (double pause = 2, at = pause; at <= time.TotalSeconds; pause = Math.Min(pause * 2, 30), at += pause)
        {
            tries++;
        }

        return tries;
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

        await Expect(page.GetByTestId("spans-dropped")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("error")).ToHaveCountAsync(0);
        console.Defects.ShouldBeEmpty();
    }
}
