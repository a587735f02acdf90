using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;
using static OpenTelemetry.Proto.Trace.V1.Span.Types;

namespace Jaeger.BrowserTests.Timeline;

/// <summary>What a span's line tells besides its name.</summary>
public class SpanRowTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task CollapsedClient_ItsServer_IsShownOnItsLine()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("rpc"));
        var row = page.Row("reserve");
        await Expect(row.GetByTestId("span-remote")).ToHaveCountAsync(0);

        await row.GetByTestId("span-toggle").ClickAsync();

        await Expect(row.GetByTestId("span-remote")).ToContainTextAsync("rpc-stock");
        await Expect(row).ToContainTextAsync("Stock/Reserve");
        await Expect(row.GetByTestId("span-server")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Leaf_CallsAServiceWithoutSpans_NamesIt()
    {
        var trace = new TraceScript();
        var root = trace.Add("peer-web", "call", 0, 100, kind: SpanKind.Server);
        trace.Add("peer-web", "ask", 10, 50, root, SpanKind.Client).With("peer.service", "legacy");

        var page = await browser.OpenTraceAsync(ui, trace);

        await Expect(page.Row("ask").GetByTestId("span-remote")).ToContainTextAsync("legacy");
    }

    [Fact]
    public async Task Events_OnTheBar_AreMarkedWithTheirNames()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("events"));

        var marks = page.Row("POST /payments").GetByTestId("event-mark");

        await Expect(marks).ToHaveCountAsync(2);
        await Expect(marks.First).ToHaveAttributeAsync("title", "retry · 300ms");
    }

    [Theory]
    [InlineData("UPDATE stock", "database")]
    [InlineData("reserve", "rpc")]
    [InlineData("POST /orders", "http")]
    public async Task Row_KindOfWork_HasAnIcon(string operation, string type)
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("icons"));

        await Expect(page.Row(operation).First.Locator($"[data-type={type}]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Links_BothWays_LeadToTheOtherSpan()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("links"));

        await page.Row("UPDATE stock").GetByRole(AriaRole.Button, new() { Name = "Links (1)" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "links-web click buy" }).Last.ClickAsync();

        await Expect(page.Row("click buy").Name()).ToBeFocusedAsync();
        await Expect(page.GetByTestId("span-detail")).ToHaveCountAsync(1);
        await page.Row("click buy").GetByRole(AriaRole.Button, new() { Name = "Linked from 1 spans" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "links-stock UPDATE stock" }).Last.ClickAsync();
        await Expect(page.Row("UPDATE stock").Name()).ToBeFocusedAsync();
    }

    [Fact]
    public async Task CriticalPath_Hidden_LeavesTheBars()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Order("critical"));
        await Expect(page.Locator(".critical").First).ToBeVisibleAsync();

        await page.SetAsync("Show critical path", on: false);

        await Expect(page.Locator(".critical")).ToHaveCountAsync(0);
        await Expect(page.Locator(".fill")).ToHaveCountAsync(9);
    }

    [Fact]
    public async Task LargeTrace_ScrolledToItsEnd_KeepsFewRowsInThePage()
    {
        var page = await browser.OpenTraceAsync(ui, SampleTraces.Large("rows", 10_000));

        await page.Keyboard.PressAsync("End");

        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("10,000");
        await page.WaitForFunctionAsync("() => window.scrollY > 250000");
        await Expect(page.Rows().First).ToBeVisibleAsync();
        (await page.Rows().CountAsync()).ShouldBeInRange(20, 100);
    }
}
