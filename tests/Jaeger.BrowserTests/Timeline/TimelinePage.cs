using Jaeger.BrowserTests.Pages;
using Jaeger.BrowserTests.Traces;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;

namespace Jaeger.BrowserTests.Timeline;

/// <summary>What tests touch on the page of a trace.</summary>
internal static class TimelinePage
{
    /// <summary>Sends a trace and opens its page once its spans are shown.</summary>
    public static async Task<IPage> OpenTraceAsync(this BrowserFixture browser, JaegerUi ui, TraceScript trace, string query = "")
    {
        var page = await browser.OpenAsync(ui, $"/trace/{await ui.SendAsync(trace)}{query}");
        await page.Rows().First.WaitForAsync();
        return page;
    }

    public static ILocator Rows(this IPage page) => page.GetByTestId("span-row");

    public static ILocator Row(this IPage page, string operation, string service = "") =>
        page.Locator($"[data-testid=span-row][data-operation='{operation}']{(service.Length > 0 ? $"[data-service$='{service}']" : "")}");

    /// <summary>What takes the focus in a row.</summary>
    public static ILocator Name(this ILocator row) => row.Locator("button.open");

    /// <summary>The handle at the start of the range shown; its value is a percentage of the trace.</summary>
    public static ILocator RangeStart(this IPage page) => page.GetByRole(AriaRole.Slider, new() { Name = "Start of the range" });

    public static ILocator RangeEnd(this IPage page) => page.GetByRole(AriaRole.Slider, new() { Name = "End of the range" });

    /// <summary>Ticks or clears one of the settings of the view.</summary>
    public static async Task SetAsync(this IPage page, string setting, bool on)
    {
        await page.GetByTestId("trace-settings").Locator("summary").ClickAsync();
        await page.GetByLabel(setting).SetCheckedAsync(on);
        await page.Keyboard.PressAsync("Escape");
    }
}
