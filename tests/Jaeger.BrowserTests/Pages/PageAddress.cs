using Microsoft.Playwright;
using TracingAspire.Tests;

namespace Jaeger.BrowserTests.Pages;

/// <summary>What stands in the address bar.</summary>
public static class PageAddress
{
    /// <summary>
    /// Waits until the page's address, decoded, has all the parts. It looks again and again: Playwright's WaitForURLAsync
    /// looks once and then waits for the next navigation, and one that comes between the two is missed.
    /// </summary>
    public static Task WaitForAddressAsync(this IPage page, params string[] parts) =>
        Wait.ForAsync(
            $"the address to have '{string.Join("', '", parts)}'",
            () => Task.FromResult(parts.All(Uri.UnescapeDataString(page.Url).Contains) ? page.Url : null),
            describe: () => $"It is {page.Url}");
}
