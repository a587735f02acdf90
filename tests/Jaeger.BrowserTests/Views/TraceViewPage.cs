using Jaeger.BrowserTests.Pages;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;

namespace Jaeger.BrowserTests.Views;

/// <summary>The parts of a trace's views that tests look at.</summary>
internal static class TraceViewPage
{
    public static Task<IPage> OpenViewAsync(this BrowserFixture browser, JaegerUi ui, string traceId, string view, string query = "", int width = 1280) =>
        browser.OpenAsync(ui, $"/trace/{traceId}?uiView={view}{query}", width);

    public static ILocator Rows(this IPage page) => page.GetByTestId("table-row");

    /// <summary>The row that holds a text.</summary>
    public static ILocator Row(this IPage page, string text) => page.Rows().Filter(new() { HasText = text });

    public static ILocator Cell(this ILocator row, string column) => row.Locator($"[data-column='{column}']");

    public static ILocator Heading(this IPage page, string title) =>
        page.GetByRole(AriaRole.Columnheader).GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    public static ILocator Press(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Find(this IPage page) => page.GetByTestId("find-input");
}
