using Microsoft.Playwright;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Documentation.Walkthrough;

/// <summary>
/// The pictures of the walkthrough: into docs/images/walkthrough where UPDATE_SCREENSHOTS is set, else into the tests' output.
/// </summary>
internal static class WalkthroughPictures
{
    public const string Folder = "docs/images/walkthrough";

    /// <summary>Whether the committed pictures are taken anew.</summary>
    public static readonly bool AreWanted = Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") is { Length: > 0 };

    private static readonly string Target = Directory.CreateDirectory(AreWanted
        ? Path.Combine(Repository.Root, Folder)
        : Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    // WebP, which Playwright does not offer, takes a third of the bytes of PNG.
    public static async Task TakeAsync(IPage page, string name)
    {
        var protocol = await page.Context.NewCDPSessionAsync(page);
        var taken = await protocol.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = 70 });
        await File.WriteAllBytesAsync(
            Path.Combine(Target, $"{name}.webp"), taken!.Value.GetProperty("data").GetBytesFromBase64(), TestContext.Current.CancellationToken);
    }
}
