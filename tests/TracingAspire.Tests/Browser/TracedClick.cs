using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using TracingAspire.Tests.Traces;
using static TracingAspire.Tests.Traces.ClickShapes;

namespace TracingAspire.Tests.Browser;

/// <summary>A click in the task UI whose trace is stored, for tests that only look at it: made by the first that asks.</summary>
public sealed class TracedClick(TracedApplication application, BrowserFixture browser)
{
    private Trace? _trace;

    /// <summary>The trace of a click on <em>Create</em>.</summary>
    internal async Task<Trace> GetAsync() => _trace ??= (await MakeAsync(application, browser)).Trace;

    /// <summary>Clicks in a page of its own; gives the trace and the page.</summary>
    internal static async Task<(Trace Trace, TaskPage Page)> MakeAsync(TracedApplication application, BrowserFixture browser)
    {
        var tasks = await TaskPage.OpenAsync(browser, await application.GetEndpointAsync("task-web"));
        await tasks.EnterUserAsync($"view-{Guid.NewGuid():N}"[..18]);
        var traceId = await tasks.TraceOfAsync(() => tasks.CreateAsync("Read a trace", "in both UIs"));
        var trace = await (await application.GetAsync()).Traces.FindAsync(traceId, until: click => click.HasRequests(2));
        trace.ShouldMatch(Click(Request("POST /api/tasks", "DynamoDB.PutItem"), ListRequest()));
        return (trace, tasks);
    }
}
