using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests.Platform;

/// <summary>A trace whose every text would like to be more than text.</summary>
public class HostileContentTests(JaegerUi ui, BrowserFixture browser)
{
    private const string Markup = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>";
    private const string Script = "javascript:window.ran=1";

    public static TheoryData<string> Paths =>
    [
        "/search?service={service}", "/trace/{id}?uiFind={span}", "/trace/{id}?uiFind={markup}", "/trace/{id}?uiView=graph", "/trace/{id}?uiView=statistics",
        "/trace/{id}?uiView=spans", "/trace/{id}?uiView=flamegraph", "/trace/{id}?uiView=logs", "/trace/{id}?uiView=json", "/trace/{id}...{id}",
        "/dependencies", "/monitor?service={service}", "/trace/{markup}", "/{markup}",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_WithHostileTexts_ShowsThemAsTexts(string path)
    {
        var trace = new TraceScript();
        var root = Hostile(trace, trace.Add(Markup, Markup, 0, 100));
        var service = $"{Markup}{{{{7*7}}}}";
        Hostile(trace, trace.Add(service, "__proto__", 10, 50, root, OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind.Client));
        trace.Add("constructor", new string('w', 20_000), 20, 30, root, OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind.Server);
        trace.Add("\u202Eevil\u0000\u200B", "toString", 20, 30, root);
        var id = await ui.SendAsync(trace);
        var dialogs = 0;
        var page = await browser.OpenAsync(ui, path
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{span}", Convert.ToHexStringLower(root.SpanId.Span), StringComparison.Ordinal)
            .Replace("{service}", Uri.EscapeDataString(Markup), StringComparison.Ordinal)
            .Replace("{markup}", Uri.EscapeDataString(Markup), StringComparison.Ordinal));
        page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };

        await page.SettleAsync();

        await Expect(page.Locator("#content img, #content script, #content iframe")).ToHaveCountAsync(0);
        await Expect(page.Locator("a[href^='javascript' i], a[href^='data' i]")).ToHaveCountAsync(0);
        (await page.EvaluateAsync<bool>("() => window.ran === undefined && ({}).polluted === undefined")).ShouldBeTrue();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        dialogs.ShouldBe(0);
    }

    [Fact]
    public async Task Trace_WithHostileTexts_CanBeReadToTheLastLetter()
    {
        var trace = new TraceScript();
        var root = Hostile(trace, trace.Add(Markup, Markup, 0, 100));
        var id = await ui.SendAsync(trace);

        var page = await browser.OpenAsync(ui, $"/trace/{id}?uiFind={Convert.ToHexStringLower(root.SpanId.Span)}");

        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync(Markup);
        await Expect(page.GetByTestId("span-row")).ToContainTextAsync(Markup);
        await Expect(page.GetByTestId("span-detail")).ToContainTextAsync(Script);
    }

    private static OpenTelemetry.Proto.Trace.V1.Span Hostile(TraceScript trace, OpenTelemetry.Proto.Trace.V1.Span span) => span
        .With(Markup, Markup).With("__proto__", """{"polluted":true}""").With("url.full", Script).With("data", "data:text/html,<script>parent.ran=1</script>")
        .With("json", """{"a":"<img src=x onerror=window.ran=1>","__proto__":{"polluted":1}}""").With("db.system.name", Markup).With("http.response.status_code", Markup)
        .Event(trace, 5, Markup, (Markup, Script)).Failed(Markup);
}
