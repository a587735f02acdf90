using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TracingAspire.Tests.Documentation.Walkthrough;

/// <summary>The Aspire dashboard as its user drives it.</summary>
internal sealed class DashboardPage(IPage page)
{
    public IPage Page => page;

    public static async Task<DashboardPage> LogInAsync(IPage page, string url)
    {
        await page.GotoAsync(url);
        return new(page);
    }

    public async Task ExpectStateAsync(string resource, string state) => await Expect(RowOf(resource)).ToContainTextAsync(state);

    /// <summary>Clicks the button of a resource's row, e.g. <c>Stop resource</c>.</summary>
    public async Task ClickAsync(string resource, string button) =>
        await RowOf(resource).Locator($"fluent-button[title='{button}']").ClickAsync();

    private ILocator RowOf(string resource) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = resource }).First;
}
