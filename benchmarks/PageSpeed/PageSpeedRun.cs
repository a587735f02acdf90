using System.Globalization;
using Jaeger.BrowserTests.Traces;
using TracingAspire.Benchmarks.LoadTest.Processes;

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>All measurements: every program, every size of trace.</summary>
internal static class PageSpeedRun
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);

    /// <summary>Starts the programs one after the other and measures the pages of each.</summary>
    public static async Task<IReadOnlyList<PageResult>> RunAsync(
        IReadOnlyList<TracePageKind> pages, IReadOnlyList<int> sizes, int runs, CancellationToken cancellation)
    {
        var results = new List<PageResult>();
        await using var browser = await Chromium.StartAsync(cancellation);
        foreach (var kind in pages)
        {
            var log = Path.GetTempFileName();
            using var server = new ServerProcess(kind.Command, ServerProcess.FreePorts(TracePageKind.Ports), log);
            try
            {
                await WaitAsync(server, kind, log, cancellation);
                if (kind.SearchPath is not null) await Console.Out.WriteLineAsync(await SearchPageRun.RunAsync(browser, server, runs, cancellation) + "\n");
                foreach (var spans in sizes) results.Add(await MeasureAsync(browser, kind, server, spans, runs, cancellation));
            }
            finally
            {
                server.Terminate();
                server.WaitForExit(StopPatience);
                File.Delete(log);
            }
        }

        return results;
    }

    private static async Task<PageResult> MeasureAsync(
        Chromium browser, TracePageKind kind, ServerProcess server, int spans, int runs, CancellationToken cancellation)
    {
        var trace = SampleTraces.Large(string.Create(CultureInfo.InvariantCulture, $"large-{spans}"), spans);
        await TraceSender.SendAsync(trace, server.EndPoint("http"), cancellation);
        var address = $"http://{server.EndPoint("api")}";
        var timer = new TracePageTimer(await browser.NewPageAsync(), kind, address, trace.TraceId);
        var opened = new List<OpenTimes>();
        // The first one fills the browser's caches and has the server compile what it runs; it does not count.
        for (var run = 0; run <= runs; run++)
        {
            await Console.Error.WriteLineAsync($"{kind.Name}, {spans} spans, run {run} of {runs}, load {SystemLoad.Read()}");
            var times = await timer.OpenAsync();
            if (run > 0) opened.Add(times);
        }

        var scrolls = new List<ScrollTimes>();
        for (var run = 0; run < runs; run++) scrolls.Add(await timer.ScrollAsync());
        return new PageResult(kind.Name, spans, opened, scrolls, SystemLoad.Read());
    }

    private static async Task WaitAsync(ServerProcess server, TracePageKind kind, string log, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        var until = DateTimeOffset.UtcNow + StartPatience;
        while (!await AnswersAsync(client, new Uri($"http://{server.EndPoint("api")}{kind.Ready}"), cancellation))
        {
            if (server.HasExited || DateTimeOffset.UtcNow > until)
                throw new TimeoutException($"{kind.Name} did not start:\n{await File.ReadAllTextAsync(log, cancellation)}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(address, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
