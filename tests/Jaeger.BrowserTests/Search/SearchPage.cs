using Jaeger.BrowserTests.Pages;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;

namespace Jaeger.BrowserTests.Search;

/// <summary>The parts of the search page that tests look at.</summary>
internal static class SearchPage
{
    public static Task<IPage> OpenSearchAsync(this BrowserFixture browser, JaegerUi ui, string query = "", int width = 1280) =>
        browser.OpenAsync(ui, "/search" + query, width);

    public static ILocator Results(this IPage page) => page.GetByTestId("trace-result");

    public static ILocator Result(this IPage page, string traceId) => page.Locator($"[data-testid=trace-result][data-trace-id='{traceId}']");

    public static ILocator Field(this IPage page, string name) => page.GetByTestId($"search-{name}");

    public static ILocator Choice(this ILocator result) => result.GetByRole(AriaRole.Checkbox);

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public static Task FindAsync(this IPage page) => page.Field("submit").ClickAsync();

    /// <summary>Types into a field that has suggestions and goes on to the next.</summary>
    public static async Task FillAndLeaveAsync(this IPage page, string field, string text)
    {
        await page.Field(field).FillAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }
}
