using System.Globalization;
using Jaeger.BrowserTests.Traces;
using TracingAspire.Benchmarks.LoadTest.Processes;

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>The search page of our Jaeger with the latest traces of many.</summary>
internal static class SearchPageRun
{
    private const int Traces = 200;

    /// <summary>Sends traces and opens the page; a line of Markdown.</summary>
    public static async Task<string> RunAsync(Chromium browser, ServerProcess server, int runs, CancellationToken cancellation)
    {
        for (var trace = 0; trace < Traces; trace++)
            await TraceSender.SendAsync(SampleTraces.Order("search", DateTimeOffset.UtcNow.AddSeconds(-10 * trace)), server.EndPoint("http"), cancellation);
        var timer = new SearchPageTimer(await browser.NewPageAsync(), $"http://{server.EndPoint("api")}");
        await timer.OpenAsync();
        var bundle = await timer.MeasureBundleAsync();
        var opened = new List<SearchTimes>();
        for (var run = 0; run < runs; run++) opened.Add(await timer.OpenAsync());
        var (form, rows) = (opened.Select(times => times.Form).Order().ToList(), opened.Select(times => times.Rows).Order().ToList());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Search page, caches warm: form {form[runs / 2]:F0} ms ({form[^1]:F0}), rows {rows[runs / 2]:F0} ms ({rows[^1]:F0}), load {SystemLoad.Read()}; caches empty: {bundle / 1000.0:F0} kB over the wire.");
    }
}
