using Microsoft.Playwright;

namespace Jaeger.BrowserTests.Pages;

/// <summary>What stands in the address bar.</summary>
public static class PageAddress
{
    /// <summary>Waits until the page's address, decoded, has all the parts.</summary>
    public static Task WaitForAddressAsync(this IPage page, params string[] parts) =>
        page.WaitForURLAsync(address => parts.All(part => Uri.UnescapeDataString(address).Contains(part, StringComparison.Ordinal)));
}
