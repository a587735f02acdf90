using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Pages;

/// <summary>Every page and view of the UI, for tests of what has to hold on all of them.</summary>
internal static class AllPages
{
    /// <summary>The names of the pages, as <see cref="PathAsync"/> takes them.</summary>
    public static TheoryData<string> Names { get; } =
    [
        "search", "results", "trace", "trace-detail", "trace-graph", "trace-statistics", "trace-spans", "trace-flamegraph", "trace-logs", "trace-json",
        "trace-missing", "compare-choose", "compare", "compare-groups", "dependencies", "deep-dependencies", "monitor", "missing",
    ];

    /// <summary>Sends what a page shows and gives the page's address.</summary>
    /// <param name="ui">The backend.</param>
    /// <param name="name">Which page.</param>
    /// <param name="prefix">What the names of services begin with.</param>
    public static async Task<string> PathAsync(JaegerUi ui, string name, string prefix)
    {
        var script = SampleTraces.Order(prefix);
        var id = await ui.SendAsync(script);
        var other = await ui.SendAsync(SampleTraces.Order(prefix, DateTimeOffset.UtcNow.AddMinutes(-3)));
        return name switch
        {
            "search" => "/search",
            "results" => $"/search?service={prefix}-web&lookback=1h&limit=20",
            "trace" => $"/trace/{id}",
            "trace-detail" => $"/trace/{id}?uiFind={SpanOf(script, "POST /payments")}",
            "trace-missing" => "/trace/0123456789abcdef0123456789abcdef",
            "compare-choose" => "/trace/...",
            "compare" => $"/trace/{other}...{id}",
            "compare-groups" => $"/compare-groups?a.service={prefix}-shop&b.service={prefix}-shop",
            "dependencies" => "/dependencies",
            "deep-dependencies" => $"/deep-dependencies?service={prefix}-shop&lookback=1h",
            "monitor" => $"/monitor?service={prefix}-shop",
            "missing" => "/nowhere",
            _ => $"/trace/{id}?uiView={name["trace-".Length..]}",
        };
    }

    /// <summary>Waits until a page has what it asked the backend for and has arranged it.</summary>
    public static async Task SettleAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator("#content [aria-busy=true], #content .wait")).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
    }

    private static string SpanOf(TraceScript trace, string name) => Convert.ToHexStringLower(
        trace.ToRequest().ResourceSpans.SelectMany(resource => resource.ScopeSpans).SelectMany(scope => scope.Spans).First(span => span.Name == name).SpanId.Span);
}
