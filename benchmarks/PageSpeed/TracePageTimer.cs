using Microsoft.Playwright;

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>Opens the page of one trace again and again and takes the times inside the browser.</summary>
internal sealed class TracePageTimer(IPage page, TracePageKind kind, string address, string traceId)
{
    private const int MostRowsAwaited = 6;
    private const int WheelSteps = 100;
    private const int WheelPixels = 300;

    /// <summary>Resolves with the moment after the picture that has rows.</summary>
    private const string RowsShown = """
        ([row, few]) => new Promise(resolve => {
          const look = () => document.querySelectorAll(row).length >= few
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
            : requestAnimationFrame(look);
          look();
        })
        """;

    /// <summary>Presses the key that folds a level and resolves with the time to the picture without some of the rows.</summary>
    private const string KeyAnswered = """
        row => new Promise(resolve => {
          const began = performance.now(), before = [...document.querySelectorAll(row)].map(item => item.dataset.spanId).join();
          document.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));
          const look = () => [...document.querySelectorAll(row)].map(item => item.dataset.spanId).join() !== before
            ? setTimeout(() => resolve(performance.now() - began))
            : requestAnimationFrame(look);
          requestAnimationFrame(look);
        })
        """;

    private const string CountFrames = """
        () => {
          const frames = []; let last = null;
          window.frameTimes = frames;
          const next = now => {
            if (last !== null) frames.push(now - last);
            last = now;
            if (window.frameTimes === frames) requestAnimationFrame(next);
          };
          requestAnimationFrame(next);
        }
        """;

    /// <summary>Opens the page by a click where there is a search, then by its address.</summary>
    public async Task<OpenTimes> OpenAsync()
    {
        var (click, answer) = kind.SearchPath is null ? (null, null) : await ClickAsync(kind.SearchPath);
        await page.GotoAsync("about:blank");
        await page.GotoAsync(Address(kind.TracePath), new() { WaitUntil = WaitUntilState.Commit });
        return new OpenTimes(click, await page.EvaluateAsync<double>(RowsShown, new object[] { kind.Row, MostRowsAwaited }), answer);
    }

    /// <summary>Scrolls down by wheel from the start of the page that is open.</summary>
    public async Task<ScrollTimes> ScrollAsync()
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tasks = new MainThreadTasks(session);
        await page.Mouse.MoveAsync(600, 500);
        await page.Mouse.WheelAsync(0, -10_000_000);
        await page.EvaluateAsync("() => new Promise(resolve => setTimeout(resolve, 500))");
        await tasks.StartAsync();
        await page.EvaluateAsync(CountFrames);
        for (var step = 0; step < WheelSteps; step++) await page.Mouse.WheelAsync(0, WheelPixels);
        var frames = await page.EvaluateAsync<double[]>("() => { const frames = window.frameTimes; window.frameTimes = null; return frames; }");
        var longestWork = await tasks.StopAsync();
        await session.DetachAsync();
        return new ScrollTimes(frames.Length, frames.Max(), frames.Count(frame => frame > 50), longestWork);
    }

    private async Task<(double? Click, double? Answer)> ClickAsync(string searchPath)
    {
        await page.GotoAsync(Address(searchPath));
        var link = page.Locator($"a[href*='/trace/{traceId}']").First;
        await link.WaitForAsync();
        await page.EvaluateAsync("() => document.addEventListener('click', () => { window.clicked = performance.now(); }, { capture: true, once: true })");
        await link.ClickAsync();
        var rows = await page.EvaluateAsync<double>(RowsShown, new object[] { kind.Row, MostRowsAwaited });
        var answer = await page.EvaluateAsync<double>(KeyAnswered, kind.Row);
        return (rows - await page.EvaluateAsync<double>("() => window.clicked"), answer);
    }

    private string Address(string path) => address + path.Replace("{id}", traceId, StringComparison.Ordinal);
}
