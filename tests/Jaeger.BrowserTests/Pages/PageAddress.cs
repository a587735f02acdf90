using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TracingAspire.Tests;

namespace Jaeger.BrowserTests.Pages;

/// <summary>
/// Waits for what stands in the address bar, and looks again and again: Playwright's WaitForURLAsync looks once and then
/// waits for the next navigation, and one that comes between the two is missed.
/// </summary>
public static class PageAddress
{
    /// <summary>Waits until the page's address, decoded, has all the parts.</summary>
    public static Task WaitForAddressAsync(this IPage page, params string[] parts) =>
        page.WaitForAddressAsync($"with '{string.Join("' and '", parts)}'", address => parts.All(Uri.UnescapeDataString(address).Contains));

    /// <summary>Waits until the page's address, as it is, matches.</summary>
    public static Task WaitForAddressAsync(this IPage page, Regex pattern) =>
        page.WaitForAddressAsync($"that matches {pattern}", pattern.IsMatch);

    private static Task<string> WaitForAddressAsync(this IPage page, string what, Func<string, bool> isIt) =>
        Wait.ForAsync($"an address {what}", () => Task.FromResult(isIt(page.Url) ? page.Url : null), describe: () => $"It is {page.Url}.");
}
