using Microsoft.Playwright;
using TracingAspire.Downloads;
using TracingAspire.Tests.Browser;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace TracingAspire.Tests.Browser;

/// <summary>
/// One headless Chromium for all browser tests, from the tool cache; each test has a context of its own, closed when the test
/// has ended: a page that nobody looks at any more still takes what its server pushes.
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    // By itself 5 s, and 30 s for all else, which a build server with other work may take for a page.
    private const float Patience = 60_000;

    static BrowserFixture() => Assertions.SetDefaultExpectTimeout(Patience);

    /// <summary>A new page in a context of its own.</summary>
    public async Task<IPage> NewPageAsync(int width = 1280, int height = 800) =>
        await (await NewContextAsync(width, height)).NewPageAsync();

    /// <summary>A new context, for a test that opens and closes several pages in it.</summary>
    public async Task<IBrowserContext> NewContextAsync(int width = 1280, int height = 800)
    {
        await BrowserContextsAttribute.ClosedAsync();
        var browser = await GetBrowserAsync();
        var context = await browser.NewContextAsync(new() { Locale = "en-US", ViewportSize = new() { Width = width, Height = height } });
        context.SetDefaultTimeout(Patience);
        BrowserContextsAttribute.Add(context);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await BrowserContextsAttribute.ClosedAsync();
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _gate.Dispose();
    }

    private async Task<IBrowser> GetBrowserAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_browser is null)
            {
                var directory = await ToolCache.Default.EnsureAsync(Tools.Chromium, new ConsoleToolProgress(), TestContext.Current.CancellationToken);
                _playwright = await Playwright.CreateAsync();
                _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Tools.ExecutablePath(Tools.Chromium, directory), Args = Arguments });
            }

            return _browser;
        }
        finally
        {
            _gate.Release();
        }
    }
}
