using System.Net;
using System.Text.Json.Nodes;

namespace Jaeger.Tests.Query;

public sealed class V3ApiTests : IAsyncLifetime
{
    private const string Window = "query.startTimeMin=2020-01-01T00:00:00Z&query.startTimeMax=2030-01-01T00:00:00Z";
    private QueryApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await QueryApi.StartAsync();
        var internalSpan = Otlp.Span(1, 2, "load", parent: 1, durationMs: 5);
        internalSpan.Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind.Unspecified;
        await _api.IngestAsync(
            Otlp.Request("web", Otlp.Span(1, 1, "GET /", attributes: Otlp.Text("user", "ann"))), Otlp.Request("db", internalSpan));
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1, "GET /x", startMs: 1000, durationMs: 200)));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("/api/v3/services", """{"services":["db","web"]}""")]
    [InlineData("/api/v3/operations?service=db", """{"operations":[{"name":"load","spanKind":"internal"}]}""")]
    [InlineData("/api/v3/operations?service=web&spanKind=client", """{"operations":[]}""")]
    [InlineData("/api/v3/operations?service=web&span_kind=server", """{"operations":[{"name":"GET /","spanKind":"server"},{"name":"GET /x","spanKind":"server"}]}""")]
    [InlineData("/api/v3/trace-summaries?query.serviceName=none&" + Window, """{"summaries":[]}""")]
    public async Task Get_GoodRequest_AnswersTheMessage(string path, string expected) =>
        (await _api.GetAsync(path)).ToJsonString().ShouldBe(expected);

    [Theory]
    [InlineData("query.serviceName=web", "2 1")]
    [InlineData("query.service_name=db", "1")]
    [InlineData("query.serviceName=web&query.operationName=GET+/", "1")]
    [InlineData("query.operation_name=GET+/x", "2")]
    [InlineData("query.searchDepth=1", "2")]
    [InlineData("query.search_depth=1", "2")]
    [InlineData("query.num_traces=1", "2")]
    [InlineData("query.durationMin=100ms", "2")]
    [InlineData("query.duration_max=0.1s", "1")]
    [InlineData("query.attributes=%7B%22user%22%3A%22ann%22%7D", "1")]
    public async Task FindSummaries_Parameters_FindTheTraces(string parameters, string expected)
    {
        var answer = await _api.GetAsync($"/api/v3/trace-summaries?{Window}&{parameters}");
        var ids = answer["summaries"]!.AsArray().Select(t => ((string)t!["traceId"]!).TrimStart('0'));
        string.Join(' ', ids).ShouldBe(expected);
    }

    [Fact]
    public async Task FindSummaries_SnakeCaseTimesWithUnencodedOffset_AreUnderstood()
    {
        var answer = await _api.GetAsync(
            "/api/v3/trace-summaries?query.start_time_min=2020-01-01T00:00:00+02:00&query.start_time_max=2030-01-01T00:00:00.5+02:00");
        answer["summaries"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task FindTraces_SeveralFound_AreOneObject()
    {
        var answer = await _api.GetAsync($"/api/v3/traces?{Window}");
        answer["result"]!["resourceSpans"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task GetTrace_KnownId_IsOtlpJson()
    {
        var answer = await _api.GetAsync("/api/v3/traces/1");
        var expected = JsonNode.Parse(
            """
            {
              "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "web"}}]},
              "scopeSpans": [{
                "scope": {"name": "lib", "version": "1.0"},
                "spans": [{
                  "traceId": "00000000000000000000000000000001",
                  "spanId": "0000000000000001",
                  "name": "GET /",
                  "kind": 2,
                  "startTimeUnixNano": "1700000000000000000",
                  "endTimeUnixNano": "1700000000010000000",
                  "attributes": [{"key": "user", "value": {"stringValue": "ann"}}],
                  "status": {}
                }]
              }]
            }
            """)!;
        answer["result"]!["resourceSpans"]![0]!.ToJsonString().ShouldBe(expected.ToJsonString());
    }

    [Fact]
    public async Task GetTrace_Remarks_AreAnAttribute()
    {
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(3, 1, parent: 9)));
        var span = (await _api.GetAsync("/api/v3/traces/3"))["result"]!["resourceSpans"]![0]!["scopeSpans"]![0]!["spans"]![0]!;
        span["attributes"]![0]!.ToJsonString().ShouldBe(
            """{"key":"@jaeger@warnings","value":{"arrayValue":{"values":[{"stringValue":"parent span ID=0000000000000009 is not in the trace; skipping clock skew adjustment"}]}}}""");
        var raw = (await _api.GetAsync("/api/v3/traces/3?rawTraces=true"))["result"]!["resourceSpans"]![0]!["scopeSpans"]![0]!["spans"]![0]!;
        raw["attributes"].ShouldBeNull();
    }

    [Theory]
    [InlineData("/api/v3/traces/99", 404, "No traces found")]
    [InlineData("/api/v3/traces?query.serviceName=none&" + Window, 404, "No traces found")]
    [InlineData("/api/v3/traces/x", 400, "malformed parameter trace_id: strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("/api/v3/traces/1?startTime=x", 400, "malformed parameter startTime: parsing time \"x\" as \"2006-01-02T15:04:05.999999999Z07:00\": cannot parse \"x\" as \"2006\"")]
    [InlineData("/api/v3/traces", 400, "query.startTimeMin and query.startTimeMax are required")]
    [InlineData("/api/v3/traces?query.start_time_min=a&query.start_time_max=b", 400, "malformed parameter query.start_time_min: parsing time \"a\" as \"2006-01-02T15:04:05.999999999Z07:00\": cannot parse \"a\" as \"2006\"")]
    [InlineData("/api/v3/trace-summaries?query.startTimeMin=2024-01-01T00:00:00Z&query.startTimeMax=2024-01-01T00:00:00Z", 400, "query.startTimeMin must be before query.startTimeMax")]
    [InlineData("/api/v3/trace-summaries?query.searchDepth=a&" + Window, 400, "malformed parameter query.searchDepth: strconv.Atoi: parsing \"a\": invalid syntax")]
    [InlineData("/api/v3/trace-summaries?query.num_traces=a&" + Window, 400, "malformed parameter query.num_traces: strconv.Atoi: parsing \"a\": invalid syntax")]
    [InlineData("/api/v3/trace-summaries?query.searchDepth=0&" + Window, 500, "search depth must be greater than 0 and less than max traces")]
    [InlineData("/api/v3/traces?query.durationMin=5&" + Window, 400, "malformed parameter query.durationMin: time: missing unit in duration \"5\"")]
    [InlineData("/api/v3/traces?query.attributes=[]&" + Window, 400, "malformed parameter query.attributes: json: cannot unmarshal array into Go value of type map[string]string")]
    [InlineData("/api/v3/traces?query.filter=%7B%7D&" + Window, 400, "the structured query filter is disabled: enable the \"jaeger.query.structuredFilters\" feature gate to use it")]
    public async Task Get_BadRequest_AnswersJaegersText(string path, int status, string message)
    {
        var answer = await _api.GetAsync(path, (HttpStatusCode)status);
        ((int)answer["error"]!["httpCode"]!).ShouldBe(status);
        ((string)answer["error"]!["message"]!).ShouldBe(message);
    }
}
