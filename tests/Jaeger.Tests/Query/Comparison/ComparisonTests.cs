using System.Net;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Query.Comparison;

public sealed class ComparisonTests : IAsyncLifetime
{
    private const string Times = "a.startTimeMin=2020-01-01T00:00:00Z&a.startTimeMax=2030-01-01T00:00:00Z&b.startTimeMin=2020-01-01T00:00:00Z&b.startTimeMax=2030-01-01T00:00:00Z";
    private QueryApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await QueryApi.StartAsync();
        for (var i = 1UL; i <= 10; i++)
            await _api.IngestAsync(Otlp.Request("web", Otlp.Span(i, 1, "GET /", durationMs: i, attributes: Otlp.Text("version", "1"))));
        for (var i = 11UL; i <= 14; i++)
        {
            var span = Otlp.Span(i, 1, "GET /", durationMs: 3, attributes: Otlp.Text("version", "2"));
            if (i == 11) span.Status = new Status { Code = Status.Types.StatusCode.Error };
            await _api.IngestAsync(Otlp.Request("web", span), Otlp.Request("db", Otlp.Span(i, 2, "load", parent: 1, durationMs: 1)));
        }
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Compare_TwoVersions_TellsQuantilesErrorsAndDifferences()
    {
        var answer = await _api.GetAsync($"/api/v3/trace-comparison?{Times}&a.attributes={{\"version\":\"1\"}}&b.attributes={{\"version\":\"2\"}}");
        answer.ToJsonString().ShouldBe(
            """
            {"a":{"traceCount":10,"spanCount":10,"isTruncated":false},"b":{"traceCount":4,"spanCount":8,"isTruncated":false},"operations":[
            {"service":"db","operation":"load","a":null,"b":{"spanCount":4,"errorRate":0,"p50Nano":"1000000","p90Nano":"1000000","p95Nano":"1000000","p99Nano":"1000000"},"difference":null},
            {"service":"web","operation":"GET /","a":{"spanCount":10,"errorRate":0,"p50Nano":"5000000","p90Nano":"9000000","p95Nano":"10000000","p99Nano":"10000000"},
            "b":{"spanCount":4,"errorRate":0.25,"p50Nano":"3000000","p90Nano":"3000000","p95Nano":"3000000","p99Nano":"3000000"},
            "difference":{"spanCount":-6,"errorRate":0.25,"errorRateSign":1,"p50Nano":"-2000000","p50Sign":-1,"p90Nano":"-6000000","p90Sign":-1,"p95Nano":"-7000000","p95Sign":-1,"p99Nano":"-7000000","p99Sign":-1}}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Compare_GroupWithItself_HasNoDifference()
    {
        var answer = await _api.GetAsync($"/api/v3/trace-comparison?{Times}&a.serviceName=web&b.service_name=web");
        var web = answer["operations"]!.AsArray().Single(o => (string)o!["service"]! == "web")!;
        ((int)web["a"]!["spanCount"]!).ShouldBe(14);
        web["difference"]!.AsObject().ShouldAllBe(d => d.Value!.ToString() == "0");
    }

    [Theory]
    [InlineData("", 400, "a.startTimeMin and a.startTimeMax are required")]
    [InlineData(Times + "&b.searchDepth=10001", 400, "malformed parameter b.searchDepth: 10001 is more than 10000")]
    [InlineData(Times + "&b.searchDepth=1001", 500, "search depth must be greater than 0 and less than max traces")]
    [InlineData(Times + "&b.traceDurationMin=x", 400, "malformed parameter b.traceDurationMin: time: invalid duration \"x\"")]
    public async Task Compare_BadParameter_NamesIt(string parameters, int status, string message)
    {
        var answer = await _api.GetAsync($"/api/v3/trace-comparison?{parameters}", (HttpStatusCode)status);
        ((string)answer["error"]!["message"]!).ShouldBe(message);
    }
}
