using System.Net;

namespace Jaeger.Tests.Query;

public sealed class LegacyApiTests : IAsyncLifetime
{
    private const string Window = "start=1600000000000000&end=1900000000000000";
    private QueryApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await QueryApi.StartAsync();
        await _api.IngestAsync(
            Otlp.Request("web", Otlp.Span(1, 1, "GET /", attributes: Otlp.Text("user", "ann:1"))),
            Otlp.Request("a/b", Otlp.Span(1, 2, "load", parent: 1, durationMs: 5)));
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1, "GET /x", startMs: 1000, durationMs: 200)));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Services_Stored_AreListedWithTheirNumber()
    {
        var answer = await _api.GetAsync("/api/services");
        answer.ToJsonString().ShouldBe("""{"data":["a/b","web"],"total":2,"limit":0,"offset":0,"errors":null}""");
    }

    [Fact]
    public async Task Services_NothingStored_IsAnEmptyList()
    {
        await using var empty = await QueryApi.StartAsync();
        (await empty.GetAsync("/api/services")).ToJsonString().ShouldBe("""{"data":[],"total":0,"limit":0,"offset":0,"errors":null}""");
    }

    [Theory]
    [InlineData("/api/services/web/operations", """{"data":["GET /","GET /x"],"total":2,"limit":0,"offset":0,"errors":null}""")]
    [InlineData("/api/services/a%2Fb/operations", """{"data":["load"],"total":1,"limit":0,"offset":0,"errors":null}""")]
    [InlineData("/api/services/a%252Fb/operations", """{"data":["load"],"total":1,"limit":0,"offset":0,"errors":null}""")]
    [InlineData("/api/services/none/operations", """{"data":null,"total":0,"limit":0,"offset":0,"errors":null}""")]
    [InlineData("/api/operations?service=a/b", """{"data":[{"name":"load","spanKind":"server"}],"total":1,"limit":0,"offset":0,"errors":null}""")]
    [InlineData("/api/operations?service=web&spanKind=client", """{"data":[],"total":0,"limit":0,"offset":0,"errors":null}""")]
    [InlineData("/api/traces?service=none&" + Window, """{"data":[],"total":0,"limit":0,"offset":0,"errors":null}""")]
    [InlineData("/api/traces?traceID=9", """{"data":[],"total":0,"limit":0,"offset":0,"errors":[{"msg":"trace not found","traceID":"0000000000000009"}]}""")]
    [InlineData("/api/dependencies?endTs=1900000000000&lookback=900000000000", """{"data":[{"parent":"web","child":"a/b","callCount":1}],"total":0,"limit":0,"offset":0,"errors":null}""")]
    [InlineData("/api/dependencies?endTs=1900000000000&lookback=900000000000&service=x", """{"data":[],"total":0,"limit":0,"offset":0,"errors":null}""")]
    public async Task Get_GoodRequest_AnswersTheEnvelope(string path, string expected) =>
        (await _api.GetAsync(path)).ToJsonString().ShouldBe(expected);

    [Theory]
    [InlineData("service=web", "2 1")]
    [InlineData("service=web&limit=1", "2")]
    [InlineData("service=web&operation=GET+/", "1")]
    [InlineData("service=web&tag=user:ann:1", "1")]
    [InlineData("service=web&tags=%7B%22user%22%3A%22ann%3A1%22%7D", "1")]
    [InlineData("service=web&tag=user:bob", "")]
    [InlineData("service=web&minDuration=100ms", "2")]
    [InlineData("service=web&maxDuration=100ms", "1")]
    [InlineData("traceID=2&traceID=1&traceID=2", "2 1")]
    [InlineData("traceID=00000000000000000000000000000001", "1")]
    public async Task FindTraces_Parameters_FindTheTraces(string parameters, string expected)
    {
        var answer = await _api.GetAsync($"/api/traces?{Window}&lookback=nonsense&{parameters}");
        var ids = answer["data"]!.AsArray().Select(t => ((string)t!["traceID"]!).TrimStart('0'));
        string.Join(' ', ids).ShouldBe(expected);
    }

    [Fact]
    public async Task FindTraces_NoTimes_LooksAtTheLastTwoDays()
    {
        (await _api.GetAsync("/api/traces?service=web"))["data"]!.AsArray().ShouldBeEmpty();
        var recent = Otlp.Span(3, 1);
        recent.StartTimeUnixNano = (ulong)DateTimeOffset.UtcNow.AddHours(-47).ToUnixTimeMilliseconds() * Otlp.Millisecond;
        recent.EndTimeUnixNano = recent.StartTimeUnixNano + 1;
        await _api.IngestAsync(Otlp.Request("web", recent));
        (await _api.GetAsync("/api/traces?service=web"))["data"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/api/operations", 400, "parameter 'service' is required")]
    [InlineData("/api/operations?service=a;b", 400, "parameter 'service' is required")]
    [InlineData("/api/operations?Service=web", 400, "parameter 'service' is required")]
    [InlineData("/api/traces", 400, "parameter 'service' is required")]
    [InlineData("/api/traces?service=web&end=9223372036854775808", 400, "unable to parse param 'end': strconv.ParseInt: parsing \"9223372036854775808\": value out of range")]
    [InlineData("/api/traces?service=web&minDuration=1.5.5s", 400, "unable to parse param 'minDuration': time: missing unit in duration \"1.5.5s\"")]
    [InlineData("/api/traces?service=web&minDuration=%C3%A9", 400, "unable to parse param 'minDuration': time: invalid duration \"\\xc3\\xa9\"")]
    [InlineData("/api/traces?service=web&tags=%7B%22a%22:%22b%22,%7D", 400, "malformed 'tags' parameter, cannot unmarshal JSON: invalid character '}' looking for beginning of object key string")]
    [InlineData("/api/traces?service=web&tags=%7B%22a%22:1%7D", 400, "malformed 'tags' parameter, cannot unmarshal JSON: json: cannot unmarshal number into Go value of type string")]
    [InlineData("/api/dependencies?lookback=9223372036854775807", 500, "end time must be greater than start time")]
    [InlineData("/api/metrics/latencies?service=a&quantile=1e999", 400, "unable to parse param 'quantile': strconv.ParseFloat: parsing \"1e999\": value out of range")]
    [InlineData("/api/traces?start=a", 400, "unable to parse param 'start': strconv.ParseInt: parsing \"a\": invalid syntax")]
    [InlineData("/api/traces?service=web&minDuration=2s&maxDuration=1s", 400, "'maxDuration' should be greater than 'minDuration'")]
    [InlineData("/api/traces?minDuration=2", 400, "unable to parse param 'minDuration': time: missing unit in duration \"2\"")]
    [InlineData("/api/traces?tag=X", 400, "malformed 'tag' parameter, expecting key:value, received: X")]
    [InlineData("/api/traces?tags=x", 400, "malformed 'tags' parameter, cannot unmarshal JSON: invalid character 'x' looking for beginning of value")]
    [InlineData("/api/traces?traceID=x", 400, "cannot parse traceID param: strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("/api/traces?limit=x", 400, "strconv.ParseInt: parsing \"x\": invalid syntax")]
    [InlineData("/api/traces?service=web&limit=0", 500, "search depth must be greater than 0 and less than max traces")]
    [InlineData("/api/traces?service=web&limit=1001", 500, "search depth must be greater than 0 and less than max traces")]
    [InlineData("/api/traces?raw=maybe", 400, "unable to parse param 'raw': strconv.ParseBool: parsing \"maybe\": invalid syntax")]
    [InlineData("/api/traces/x", 400, "strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("/api/traces/99", 404, "trace not found")]
    [InlineData("/api/traces/1?start=a", 400, "unable to parse param 'start': strconv.ParseInt: parsing \"a\": invalid syntax")]
    [InlineData("/api/dependencies?endTs=a", 400, "unable to parse param 'endTs': strconv.ParseInt: parsing \"a\": invalid syntax")]
    [InlineData("/api/dependencies?lookback=-1", 500, "end time must be greater than start time")]
    [InlineData("/api/metrics/calls", 400, "unable to parse param 'service': please provide at least one service name")]
    [InlineData("/api/metrics/latencies?service=a", 400, "unable to parse param 'quantile': strconv.ParseFloat: parsing \"\": invalid syntax")]
    [InlineData("/api/metrics/errors?service=a&spanKind=x", 400, "unable to parse param 'spanKind': unsupported span kind: 'x'")]
    [InlineData("/api/metrics/latencies?service=a&quantile=0.95", 501, "trace metrics are currently disabled - no metrics backend configured")]
    public async Task Get_BadRequest_AnswersJaegersText(string path, int status, string message)
    {
        var answer = await _api.GetAsync(path, (HttpStatusCode)status);
        answer["data"].ShouldBeNull();
        ((int)answer["errors"]![0]!["code"]!).ShouldBe(status);
        ((string)answer["errors"]![0]!["msg"]!).ShouldBe(message);
    }

    [Theory]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api")]
    [InlineData("POST", "/api/services")]
    [InlineData("GET", "/api/archive/1")]
    [InlineData("GET", "/api/traces/1/2")]
    public async Task Send_UnknownPathOrMethod_Is404InPlainText(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("404 page not found\n");
    }

    [Fact]
    public async Task GetTrace_KnownId_IsAdjustedUnlessRaw()
    {
        var adjusted = await _api.GetAsync("/api/traces/1");
        var raw = await _api.GetAsync("/api/traces/1?raw=true");
        adjusted["data"]![0]!["spans"]!.AsArray().Count.ShouldBe(2);
        adjusted["data"]![0]!["processes"]!["p2"]!["serviceName"]!.ToString().ShouldBe("a/b");
        raw["data"]![0]!["spans"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Get_PrettyPrint_IndentsByFourSpaces()
    {
        var text = await _api.Client.GetStringAsync("/api/services?prettyPrint=true", TestContext.Current.CancellationToken);
        text.Split('\n')[1].ShouldBe("    \"data\": [");
    }

    [Fact]
    public async Task Archive_NotConfigured_Is500() =>
        await ArchiveAsync(_api, "1", HttpStatusCode.InternalServerError, "archive span storage was not configured");

    [Fact]
    public async Task Archive_Configured_KeepsWhatTheStorageForgets()
    {
        await using var api = await QueryApi.StartAsync(new Jaeger.Query.JaegerQueryConfig { ArchiveStorage = "archive" }, maxTraces: 1);
        await api.IngestAsync(Otlp.Request("web", Otlp.Span(1, 1)));
        await ArchiveAsync(api, "1", HttpStatusCode.OK, message: null);
        await ArchiveAsync(api, "7", HttpStatusCode.NotFound, "trace not found");
        await api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1)));
        (await api.GetAsync("/api/traces/1"))["data"]!.AsArray().Count.ShouldBe(1);
    }

    private static async Task ArchiveAsync(QueryApi api, string id, HttpStatusCode expected, string? message)
    {
        using var response = await api.Client.PostAsync($"/api/archive/{id}", content: null, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(expected);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (message is not null) text.ShouldContain($"\"msg\":\"{message}\"");
    }
}
