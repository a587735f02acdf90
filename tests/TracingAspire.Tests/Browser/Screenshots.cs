using Microsoft.Playwright;

namespace TracingAspire.Tests.Browser;

/// <summary>Pictures of what a person sees, in the tests' output; those of the documentation are the walkthrough's.</summary>
internal static class Screenshots
{
    public static async Task TakeAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });
}
