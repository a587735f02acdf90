using Microsoft.Playwright;
using TracingAspire.Testing;
using TracingAspire.Tests.Distributed;
using static TracingAspire.Testing.SpanShape;

namespace TracingAspire.Tests.Browser;

/// <summary>Opening the page is a trace of its own, with everything the page fetched.</summary>
public class DocumentLoadTests(TracedApplication application, BrowserFixture browser)
{
    [Fact]
    public async Task Open_TaskWeb_TracesDocumentLoadWithItsResources()
    {
        var traces = (await application.GetAsync()).Traces;
        var began = DateTimeOffset.UtcNow;

        var page = await browser.NewPageAsync();
        await page.GotoAsync((await application.GetEndpointAsync("task-web")).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });

        var trace = await traces.FindAsync(new TraceQuery { Service = "task-web", Operation = "documentLoad", Since = began });
        trace.ShouldMatch(
            Internal("task-web", "documentLoad").WithChildren(
                Internal("task-web", "documentFetch"),
                Internal("task-web", "resourceFetch").AtLeast(1)));
        trace.ShouldContain(Internal("task-web", "resourceFetch").Where(fetch => fetch.Attributes.ToString().Contains("/assets/", StringComparison.Ordinal)));
    }
}
