using Microsoft.Playwright;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Browser;

/// <summary>
/// Pictures of what a person sees: into the tests' output, and into docs/images where UPDATE_SCREENSHOTS is set.
/// </summary>
internal static class Screenshots
{
    public static async Task TakeAsync(IPage page, string name)
    {
        var directory = Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") is { Length: > 0 }
            ? Path.Combine(Repository.Root, "docs", "images")
            : Path.Combine(AppContext.BaseDirectory, "screenshots");
        await page.ScreenshotAsync(new() { Path = Path.Combine(directory, $"{name}.png") });
    }
}
