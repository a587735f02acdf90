using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Traces;
using static TracingAspire.Tests.Traces.ClickShapes;

namespace TracingAspire.Tests.Browser;

/// <summary>A page that is used for long: nothing piles up in it, and no span is lost.</summary>
public class ManyClicksTests(TracedApplication application, BrowserFixture browser)
{
    private const int WarmUp = 100;
    private const int Clicks = 500;

    /// <summary>Code that gets warm takes half of it; one span a click that stays would be more than twice as much.</summary>
    private const long GrowthBytes = 1024 * 1024;

    [Fact]
    public async Task FiveHundredClicks_LeaveNothingInThePageAndEveryTraceInJaeger()
    {
        var store = (await application.GetAsync()).Traces;
        var tasks = await TaskPage.OpenAsync(browser, await application.GetEndpointAsync("task-web"));
        var console = PageConsole.Of(tasks.Page);
        await tasks.EnterUserAsync($"many-{Guid.NewGuid():N}"[..18]);
        var devTools = await tasks.Page.Context.NewCDPSessionAsync(tasks.Page);

        var traces = await tasks.ClickAgainAndAgainAsync("user-submit", WarmUp);
        await ShouldBeStoredAsync(store, traces[^1]);
        var before = await BrowserMemory.MeasureAsync(devTools);
        traces = [.. traces, .. await tasks.ClickAgainAndAgainAsync("user-submit", Clicks - WarmUp)];
        await ShouldBeStoredAsync(store, traces[^1]);
        var after = before;
        await Wait.ForAsync($"a page that holds no more than after {WarmUp} clicks", async () =>
            (after = await BrowserMemory.MeasureAsync(devTools)).IsNoMoreThan(before, GrowthBytes) ? "" : null,
            describe: () => $"It held {before}, now {after}.");

        traces.Distinct(StringComparer.Ordinal).Count().ShouldBe(Clicks);
        await Parallel.ForEachAsync(traces, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (trace, _) =>
            await ShouldBeStoredAsync(store, trace));
        (await tasks.Page.GetByTestId("activity").CountAsync()).ShouldBe(12);
        (await tasks.Page.GetByTestId("spans-dropped").CountAsync()).ShouldBe(0);
        console.Complaints.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper!.WriteLine($"After {WarmUp} clicks {before}, after {Clicks} {after}.");
    }

    private static async Task ShouldBeStoredAsync(TraceStore store, string traceId) =>
        (await store.FindAsync(traceId, until: click => click.HasRequests(1))).ShouldMatch(Click(ListRequest()));
}
