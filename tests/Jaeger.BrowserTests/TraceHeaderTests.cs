using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using TracingAspire.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Jaeger.BrowserTests;

public class TraceHeaderTests(JaegerUi ui, BrowserFixture browser)
{
    [Fact]
    public async Task Trace_OfAnOrder_ShowsItsTotals()
    {
        var id = await ui.SendAsync(SampleTraces.Order("header"));

        var page = await browser.OpenAsync(ui, $"/trace/{id}");

        await Expect(page.GetByTestId("trace-header")).ToContainTextAsync("header-web");
        await Expect(page.GetByTestId("span-row")).ToHaveCountAsync(9);
    }
}
