using System.Net;
using Jaeger.Query;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Query;

public sealed class MetricApiTests
{
    private const string At = "service=web&endTs=1700000060000&lookback=60000&step=60000&ratePer=60000";

    [Theory]
    [InlineData(
        "calls?" + At,
        """{"name":"service_call_rate","type":"GAUGE","help":"calls/sec, grouped by service","metrics":[{"labels":[{"name":"service_name","value":"web"}],"metricPoints":[{"gaugeValue":{"doubleValue":0.05},"timestamp":"2023-11-14T22:14:20Z"}]}]}""")]
    [InlineData(
        "errors?groupByOperation=true&" + At,
        """{"name":"service_operation_error_rate","type":"GAUGE","help":"error rate, computed as a fraction of errors/sec over calls/sec, grouped by service & operation","metrics":[{"labels":[{"name":"service_name","value":"web"},{"name":"operation","value":"get"}],"metricPoints":[{"gaugeValue":{"doubleValue":0.5},"timestamp":"2023-11-14T22:14:20Z"}]},{"labels":[{"name":"service_name","value":"web"},{"name":"operation","value":"put"}],"metricPoints":[{"gaugeValue":{"doubleValue":0},"timestamp":"2023-11-14T22:14:20Z"}]}]}""")]
    [InlineData(
        "latencies?quantile=0.95&service=web&endTs=1700000090250&lookback=60000&step=60000&ratePer=30000",
        """{"name":"service_latencies","type":"GAUGE","help":"0.95th quantile latency, grouped by service","metrics":[{"labels":[{"name":"service_name","value":"web"}],"metricPoints":[{"gaugeValue":{"doubleValue":250},"timestamp":"2023-11-14T22:13:50.250Z"},{"gaugeValue":{"doubleValue":"NaN"},"timestamp":"2023-11-14T22:14:50.250Z"}]}]}""")]
    [InlineData(
        "calls?spanKind=client&" + At,
        """{"name":"service_call_rate","type":"GAUGE","help":"calls/sec, grouped by service","metrics":[{"labels":[{"name":"service_name","value":"web"}],"metricPoints":[{"gaugeValue":{"doubleValue":0.016666666666666666},"timestamp":"2023-11-14T22:14:20Z"}]}]}""")]
    [InlineData(
        "calls?spanKind=Consumer&spanKind=unspecified&" + At,
        """{"name":"service_call_rate","type":"GAUGE","help":"calls/sec, grouped by service","metrics":[]}""")]
    public async Task Get_StoredSpans_IsJaegersAnswer(string path, string expected)
    {
        await using var api = await StartAsync();
        var body = await api.GetAsync($"/api/metrics/{path}");
        body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldBe(expected);
    }

    [Theory]
    [InlineData("latencies?quantile=x", 400, "unable to parse param 'quantile': strconv.ParseFloat: parsing \"x\": invalid syntax")]
    [InlineData("calls?groupByOperation=x", 400, "unable to parse param 'service': please provide at least one service name")]
    [InlineData("calls?service=a&groupByOperation=x&spanKind=x", 400, "unable to parse param 'groupByOperation': strconv.ParseBool: parsing \"x\": invalid syntax")]
    [InlineData("calls?service=a&spanKind=&endTs=x", 400, "unable to parse param 'spanKind': unsupported span kind: ''")]
    [InlineData("calls?service=a&endTs=x&lookback=x", 400, "unable to parse param 'endTs': strconv.ParseInt: parsing \"x\": invalid syntax")]
    [InlineData("calls?service=a&lookback=x&step=x", 400, "unable to parse param 'lookback': strconv.ParseInt: parsing \"x\": invalid syntax")]
    [InlineData("calls?service=a&step=1.5&ratePer=x", 400, "unable to parse param 'step': strconv.ParseInt: parsing \"1.5\": invalid syntax")]
    [InlineData("calls?service=a&ratePer=99999999999999999999", 400, "unable to parse param 'ratePer': strconv.ParseInt: parsing \"99999999999999999999\": value out of range")]
    [InlineData("calls?service=a&step=0", 500, "failed executing metrics query: bad_data: invalid parameter \"step\": zero or negative query resolution step widths are not accepted. Try a positive integer")]
    public async Task Get_BadParameter_IsNamedInJaegersOrder(string path, int status, string message)
    {
        await using var api = await StartAsync();
        using var response = await api.Client.GetAsync($"/api/metrics/{path}", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe((HttpStatusCode)status);
        var body = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        ((string)body["errors"]![0]!["msg"]!).ShouldBe(message);
        ((int)body["errors"]![0]!["code"]!).ShouldBe(status);
    }

    [Fact]
    public async Task Get_MinStep_IsNoRoute()
    {
        await using var api = await StartAsync();
        using var response = await api.Client.GetAsync("/api/metrics/minstep", TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<QueryApi> StartAsync()
    {
        var api = await QueryApi.StartAsync(new JaegerQueryConfig { MetricStorage = "main" });
        var failed = Otlp.Span(1, 2, "get", startMs: 10, durationMs: 100);
        failed.Status = new Status { Code = Status.Types.StatusCode.Error };
        var client = Otlp.Span(1, 4, "call", startMs: 10, durationMs: 100);
        client.Kind = Span.Types.SpanKind.Client;
        await api.IngestAsync(Otlp.Request(
            "web",
            Otlp.Span(1, 1, "get", startMs: 1, durationMs: 250),
            failed,
            Otlp.Span(2, 3, "put", startMs: 30_000, durationMs: 5),
            client));
        return api;
    }
}
