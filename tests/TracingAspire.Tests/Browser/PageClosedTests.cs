using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Traces;

namespace TracingAspire.Tests.Browser;

/// <summary>A page that goes away while a request is under way still delivers the trace of the click.</summary>
public class PageClosedTests(TracedApplication application, BrowserFixture browser)
{
    [Theory]
    [InlineData("closed")]
    [InlineData("left")]
    public async Task Page_GoneInMidClick_DeliversTheClickAndItsRequest(string how)
    {
        var jaeger = await application.GetJaegerAsync();
        // The last page of a context takes the context with it, and with that whatever is still being sent.
        await using var context = await browser.NewContextAsync();
        await context.NewPageAsync();
        var tasks = new TaskPage(await context.NewPageAsync());
        await tasks.Page.GotoAsync((await application.GetEndpointAsync("task-web")).AbsoluteUri);
        await tasks.EnterUserAsync($"gone-{Guid.NewGuid():N}"[..18]);
        var began = DateTimeOffset.UtcNow;

        await tasks.HoldAnswersAsync();
        await tasks.Page.RunAndWaitForRequestAsync(
            () => tasks.Page.GetByTestId("filter-all").ClickAsync(), request => request.Url.Contains("/api/tasks", StringComparison.Ordinal));
        await (how == "closed" ? tasks.Page.CloseAsync() : tasks.Page.GotoAsync("about:blank"));

        var traceId = await Wait.ForAsync("the trace of the click", async () =>
            (await jaeger.FindTraceIdsAsync("task-web", "click", began)).SingleOrDefault());
        var spans = await jaeger.WaitForTraceAsync(traceId, spans => spans.Count(span => span.Service == "task-web") == 2);
        var click = spans.ShouldHaveSingleItem(span => span.Name == "click");
        var request = spans.ShouldHaveSingleItem(span => span.Kind == TracedSpan.Client && span.Service == "task-web");
        request.Name.ShouldBe("GET /api/tasks");
        request.ParentSpanId.ShouldBe(click.SpanId);
        request.Events.ShouldContain("page.hide");
        click.Events.ShouldContain("page.hide");
    }
}
