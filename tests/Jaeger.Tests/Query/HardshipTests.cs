using System.Net;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Query;

/// <summary>Requests no honest client sends, and clients that do not wait for their answers.</summary>
public sealed class HardshipTests
{
    [Fact]
    public async Task Get_UrlOfAlmostAMegabyte_IsAnswered()
    {
        await using var api = await QueryApi.StartAsync();
        await api.IngestAsync(Otlp.Request("web", Otlp.Span(1, 1)));
        var ids = string.Concat(Enumerable.Range(2, 50_000).Select(i => $"&traceID={i:x8}"));
        var answer = await api.GetAsync($"/api/traces?traceID=1{ids}");
        answer["data"]!.AsArray().Count.ShouldBe(1);
        answer["errors"]!.AsArray().Count.ShouldBe(50_000);
    }

    [Fact]
    public async Task Get_UrlBeyondAMegabyte_IsRefused()
    {
        await using var api = await QueryApi.StartAsync();
        using var connection = await RawConnection.OpenAsync(api.Port);
        await connection.SendAsync($"GET /api/traces?service={new string('x', 1024 * 1024)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        (await connection.ReadToEndAsync()).ShouldStartWith("HTTP/1.1 414 ");
    }

    [Theory]
    [InlineData("/api/traces?service=web&limit=2147483647", 500)]
    [InlineData("/api/traces?service=web&start=-9223372036854775808&end=9223372036854775807", 200)]
    [InlineData("/api/v3/trace-summaries?query.startTimeMin=0001-01-01T00:00:00Z&query.startTimeMax=9999-12-31T23:59:59Z", 200)]
    [InlineData("/api/v3/trace-summaries?query.startTimeMin=2020-01-01T00:00:00Z&query.startTimeMax=2030-01-01T00:00:00Z&query.searchDepth=9223372036854775807", 500)]
    [InlineData("/api/dependencies?endTs=-9223372036854775808&lookback=9223372036854775807", 500)]
    [InlineData("/api/traces?service=web&minDuration=9223372036854775807ns", 200)]
    public async Task Get_ExtremeNumbers_AreAnswered(string path, int status)
    {
        await using var api = await QueryApi.StartAsync();
        await api.GetAsync(path, (HttpStatusCode)status);
    }

    [Fact]
    public async Task Get_ManyAtOnce_AreAllAnswered()
    {
        await using var api = await QueryApi.StartAsync();
        await api.IngestAsync(Otlp.Request("web", [.. Enumerable.Range(1, 100).Select(i => Otlp.Span(1, (ulong)i))]));
        var answers = await Task.WhenAll(Enumerable.Range(0, 2000).Select(i =>
            api.Client.GetStringAsync(i % 2 == 0 ? "/api/traces/1" : "/api/v3/services", TestContext.Current.CancellationToken)));
        answers.Where((_, i) => i % 2 == 0).ShouldAllBe(a => a.EndsWith("\"errors\":null}", StringComparison.Ordinal));
        answers.Where((_, i) => i % 2 == 1).ShouldAllBe(a => string.Equals(a, "{\"services\":[\"web\"]}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ClientsThatHangUp_LeaveNoLineInTheLog()
    {
        var logger = new RecordingLogger();
        await using var api = await QueryApi.StartAsync(logger: logger);
        await api.IngestAsync(Otlp.Request("web", [.. Enumerable.Range(1, 20_000).Select(i => Otlp.Span(1, (ulong)i, attributes: Otlp.Text("k", new string('v', 100))))]));
        var before = logger.Lines.Count;
        for (var i = 0; i < 20; i++)
        {
            using var connection = await RawConnection.OpenAsync(api.Port);
            await connection.SendAsync("GET /api/traces/1 HTTP/1.1\r\nHost: x\r\n\r\n");
        }

        (await api.GetAsync("/api/v3/services")).ToJsonString().ShouldBe("""{"services":["web"]}""");
        await api.DisposeAsync();
        logger.Lines.Skip(before).Where(l => l.Contains("failed", StringComparison.OrdinalIgnoreCase) || l.Contains("exception", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
    }
}
