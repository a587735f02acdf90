using Microsoft.Playwright;
using TracingAspire.Tests.Browser;

namespace Jaeger.BrowserTests.Pages;

/// <summary>A page of the UI in a browser of its own; a test fails where the browser complains in it.</summary>
public static class OpenPage
{
    /// <summary>Opens an address below the UI's and waits for the application to stand.</summary>
    public static async Task<IPage> OpenAsync(this BrowserFixture browser, JaegerUi ui, string path, int width = 1280, int height = 800)
    {
        var page = await browser.NewPageAsync(width, height);
        BrowserComplaintsAttribute.Watch(page);
        await page.GotoAsync(ui.Address + path);
        await page.Locator("#content > *").First.WaitForAsync();
        return page;
    }
}
