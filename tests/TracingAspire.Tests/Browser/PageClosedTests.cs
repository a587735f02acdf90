using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using static TracingAspire.Testing.SpanShape;
using static TracingAspire.Tests.Traces.ClickShapes;

namespace TracingAspire.Tests.Browser;

/// <summary>A page that goes away while a request is under way still delivers the trace of the click.</summary>
public class PageClosedTests(TracedApplication application, BrowserFixture browser)
{
    [Theory]
    [InlineData("closed")]
    [InlineData("left")]
    public async Task Page_GoneInMidClick_DeliversTheClickAndItsRequest(string how)
    {
        var traces = (await application.GetAsync()).Traces;
        // The last page of a context takes the context with it, and with that whatever is still being sent.
        await using var context = await browser.NewContextAsync();
        await context.NewPageAsync();
        var tasks = new TaskPage(await context.NewPageAsync());
        await tasks.Page.GotoAsync((await application.GetEndpointAsync("task-web")).AbsoluteUri);
        await tasks.EnterUserAsync($"gone-{Guid.NewGuid():N}"[..18]);

        await tasks.HoldAnswersAsync();
        var request = await tasks.Page.RunAndWaitForRequestAsync(
            () => tasks.Page.GetByTestId("filter-all").ClickAsync(), request => request.Url.Contains("/api/tasks", StringComparison.Ordinal));
        await (how == "closed" ? tasks.Page.CloseAsync() : tasks.Page.GotoAsync("about:blank"));

        // A request that was never sent has no span in the API, one that was has.
        var trace = await traces.FindAsync(TraceContext.Parse(request.Headers[TraceContext.HeaderName]).TraceId);
        trace.ShouldMatch(
            Click(Client("task-web", "GET /api/tasks").WithEvent("page.hide").WithAnyChildren())
            .WithEvent("page.hide"));
    }
}
