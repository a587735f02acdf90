using Jaeger.BrowserTests.Pages;
using Jaeger.Tests.Golden;
using Microsoft.Playwright;
using TracingAspire.Tests.Browser;

namespace Jaeger.BrowserTests.Platform;

/// <summary>
/// Pictures of every page and view at three sizes in both themes: into docs/images/jaeger-ui where UPDATE_SCREENSHOTS is
/// set, else into the tests' output.
/// </summary>
public class ScreenshotTests(ShopUi shop, BrowserFixture browser) : IClassFixture<ShopUi>
{
    private static readonly (string Name, int Width, int Height)[] Sizes = [("400", 400, 800), ("1280", 1280, 800), ("1920", 1920, 1080)];

    public static TheoryData<string> Pages => AllPages.Names;

    private static string Folder { get; } = Directory.CreateDirectory(Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") is { Length: > 0 }
        ? Path.Combine(SharedReference.RepositoryRoot, "docs", "images", "jaeger-ui")
        : Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AtThreeSizesInBothThemes_IsPictured(string name)
    {
        var page = await browser.OpenAsync(shop.Ui, await PathAsync(name));
        var protocol = await page.Context.NewCDPSessionAsync(page);
        foreach (var (size, width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
                await page.SettleAsync();
                await TakeAsync(protocol, Path.Combine(Folder, $"{name}-{size}-{theme.ToString().ToLowerInvariant()}.webp"));
            }
        }
    }

    // WebP, which Playwright does not offer, takes a third of the bytes of PNG.
    private static async Task TakeAsync(ICDPSession protocol, string path)
    {
        var taken = await protocol.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = 70 });
        await File.WriteAllBytesAsync(path, taken!.Value.GetProperty("data").GetBytesFromBase64(), TestContext.Current.CancellationToken);
    }

    private async Task<string> PathAsync(string name) => name switch
    {
        "results" => "/search?service=web&lookback=1h&limit=100",
        "compare" => $"/trace/{shop.Ids[3]}...{shop.Ids[13]}",
        "deep-dependencies" => "/deep-dependencies?service=payment&lookback=1h",
        "monitor" => "/monitor?service=shop",
        _ => await AllPages.PathAsync(shop.Ui, name, "shop"),
    };
}
