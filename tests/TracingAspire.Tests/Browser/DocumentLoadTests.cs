using Microsoft.Playwright;
using TracingAspire.Tests.Distributed;

namespace TracingAspire.Tests.Browser;

/// <summary>Opening the page is a trace of its own, with everything the page fetched.</summary>
public class DocumentLoadTests(TracedApplication application, BrowserFixture browser)
{
    [Fact]
    public async Task Open_TaskWeb_TracesDocumentLoadWithItsResources()
    {
        var jaeger = await application.GetJaegerAsync();
        var before = (await jaeger.FindTraceIdsAsync("task-web", "documentLoad")).ToHashSet(StringComparer.Ordinal);

        var page = await browser.NewPageAsync();
        await page.GotoAsync((await application.GetEndpointAsync("task-web")).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        var traceId = await Wait.ForAsync("a documentLoad trace", async () =>
            (await jaeger.FindTraceIdsAsync("task-web", "documentLoad")).FirstOrDefault(id => !before.Contains(id)));
        var spans = await jaeger.WaitForTraceAsync(traceId, spans => spans.Any(span => span.Name == "resourceFetch"));

        var load = spans.ShouldHaveSingleItem(span => span.Name == "documentLoad");
        load.ParentSpanId.ShouldBeNull();
        spans.ShouldHaveSingleItem(span => span.Name == "documentFetch").ParentSpanId.ShouldBe(load.SpanId);
        var resources = spans.Where(span => span.Name == "resourceFetch").ToList();
        resources.ShouldAllBe(span => span.ParentSpanId == load.SpanId);
        resources.ShouldContain(span => span.Attributes.Values.Any(value => value.Contains("/assets/", StringComparison.Ordinal)));
    }
}
