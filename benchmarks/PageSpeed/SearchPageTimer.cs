using Microsoft.Playwright;

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>One opening of the search page, in milliseconds since the start of the navigation.</summary>
/// <param name="Form">Until the form stands and takes input.</param>
/// <param name="Rows">Until the latest traces are listed.</param>
internal sealed record SearchTimes(double Form, double Rows);

/// <summary>Opens the search page of our Jaeger again and again.</summary>
internal sealed class SearchPageTimer(IPage page, string address)
{
    private const string Form = "[data-testid=search-submit]";
    private const string Row = "[data-testid=trace-result]";

    /// <summary>Resolves with the moment after the picture that has the element.</summary>
    private const string Shown = """
        element => new Promise(resolve => {
          const look = () => document.querySelector(element)
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
            : requestAnimationFrame(look);
          look();
        })
        """;

    /// <summary>Opens the page.</summary>
    public async Task<SearchTimes> OpenAsync()
    {
        await page.GotoAsync("about:blank");
        await page.GotoAsync($"{address}/search", new() { WaitUntil = WaitUntilState.Commit });
        return new SearchTimes(await page.EvaluateAsync<double>(Shown, Form), await page.EvaluateAsync<double>(Shown, Row));
    }

    /// <summary>Bytes of the page itself, its scripts and styles, as they came over the wire; for a page opened with empty caches.</summary>
    public Task<long> MeasureBundleAsync() => page.EvaluateAsync<long>("""
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .filter(({ name, entryType }) => entryType === 'navigation' || /\.(js|css)$/.test(name))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
        """);
}
