using Microsoft.Playwright;
using TracingAspire.Downloads;

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>The browser everything is measured in, from the cache of tools.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts it, without a window.</summary>
    public static async Task<Chromium> StartAsync(CancellationToken cancellation)
    {
        var directory = await ToolCache.Default.EnsureAsync(Tools.Chromium, new ConsoleToolProgress(), cancellation);
        var playwright = await Playwright.CreateAsync();
        string[] arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Tools.ExecutablePath(Tools.Chromium, directory), Args = arguments });
        return new Chromium(playwright, browser);
    }

    /// <summary>A page with caches of its own.</summary>
    public async Task<IPage> NewPageAsync() =>
        await _browser.NewPageAsync(new() { Locale = "en-US", ViewportSize = new() { Width = 1280, Height = 800 } });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
