using System.Net;
using System.Text.Json.Nodes;

namespace Jaeger.Tests.Query;

/// <summary>What a search can be asked beyond Jaeger, in both generations of the API.</summary>
public sealed class ExtendedSearchTests : IAsyncLifetime
{
    private const string V3Window = "query.startTimeMin=2020-01-01T00:00:00Z&query.startTimeMax=2030-01-01T00:00:00Z";
    private const string Window = "start=1600000000000000&end=1900000000000000";
    private QueryApi _api = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await QueryApi.StartAsync();
        await _api.IngestAsync(
            Otlp.Request("web", Otlp.Span(1, 1, "GET /", attributes: Otlp.Text("url", "/orders/17?x=*"))),
            Otlp.Request("db", Otlp.Span(1, 2, "load", parent: 1, startMs: 500, durationMs: 5)));
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1, "GET /x", startMs: 1000, durationMs: 200, attributes: Otlp.Text("url", "/items/2"))));
        await _api.IngestAsync(Otlp.Request("queue", Otlp.Span(3, 1, "take", attributes: Otlp.Number("size", 42))));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("", "3 2 1")]
    [InlineData("query.traceDurationMin=300ms", "1")]
    [InlineData("query.trace_duration_min=100ms&query.traceDurationMax=300ms", "2")]
    [InlineData("query.traceDurationMax=100ms", "3")]
    [InlineData("query.traceDurationMin=505ms&query.traceDurationMax=505ms", "1")]
    [InlineData("query.durationMax=100ms&query.traceDurationMin=300ms", "1")]
    [InlineData("query.attributePatterns={\"url\":\"/orders/*\"}", "1")]
    [InlineData("query.attribute_patterns={\"url\":\"/*/?*\"}", "2 1")]
    [InlineData("query.attributePatterns={\"url\":\"/items/?\"}", "2")]
    [InlineData("query.attributePatterns={\"url\":\"items\"}", "")]
    [InlineData("query.attributePatterns={\"url\":\"*\\\\*\"}", "1")]
    [InlineData("query.attributePatterns={\"size\":\"4?\"}", "3")]
    [InlineData("query.attributeRegexes={\"url\":\"^/(orders|items)/[0-9]%2B\"}", "2 1")]
    [InlineData("query.attribute_regexes={\"url\":\"7\"}", "1")]
    [InlineData("query.attributeRegexes={\"url\":\"(?i)ITEMS\"}&query.attributePatterns={\"url\":\"*2\"}", "2")]
    [InlineData("query.serviceName=queue&query.attributeRegexes={\"url\":\".\"}", "")]
    public async Task FindSummaries_V3Parameters_FindTheTraces(string parameters, string expected)
    {
        var answer = await _api.GetAsync($"/api/v3/trace-summaries?{V3Window}&{parameters}");
        Ids(answer["summaries"]!, "traceId").ShouldBe(expected);
        answer["totalTraces"].ShouldBeNull();
    }

    [Theory]
    [InlineData("allServices=true", "3 2 1")]
    [InlineData("service=web", "2 1")]
    [InlineData("service=web&minTraceDuration=300ms", "1")]
    [InlineData("service=web&maxTraceDuration=300ms", "2")]
    [InlineData("allServices=1&tagPattern=url:/*/1*", "1")]
    [InlineData("allServices=1&tagPattern=url:/*&tagPattern=url:*2", "2")]
    [InlineData("allServices=1&tagRegex=url:^/items/", "2")]
    [InlineData("allServices=1&tagRegex=size:^\\d%2B$", "3")]
    public async Task FindTraces_LegacyParameters_FindTheTraces(string parameters, string expected)
    {
        var answer = await _api.GetAsync($"/api/traces?{Window}&{parameters}");
        Ids(answer["data"]!, "traceID").ShouldBe(expected);
        ((int)answer["total"]!).ShouldBe(0);
        answer["totalIsLowerBound"].ShouldBeNull();
    }

    [Theory]
    [InlineData("query.countUpTo=100&query.searchDepth=1", 3, false)]
    [InlineData("query.count_up_to=3", 3, false)]
    [InlineData("query.countUpTo=2", 2, true)]
    [InlineData("query.countUpTo=100&query.serviceName=web", 2, false)]
    public async Task Find_V3CountUpTo_IsTheTotalOrALowerBound(string parameters, int total, bool isLowerBound)
    {
        foreach (var path in (string[])["traces", "trace-summaries"])
        {
            var answer = await _api.GetAsync($"/api/v3/{path}?{V3Window}&{parameters}");
            ((int)answer["totalTraces"]!).ShouldBe(total);
            ((bool)answer["totalIsLowerBound"]!).ShouldBe(isLowerBound);
        }
    }

    [Theory]
    [InlineData("countUpTo=100&limit=1", 3, false)]
    [InlineData("countUpTo=2", 2, true)]
    public async Task FindTraces_LegacyCountUpTo_IsTheEnvelopesTotal(string parameters, int total, bool isLowerBound)
    {
        var answer = await _api.GetAsync($"/api/traces?{Window}&allServices=true&{parameters}");
        ((int)answer["total"]!).ShouldBe(total);
        ((bool)answer["totalIsLowerBound"]!).ShouldBe(isLowerBound);
    }

    [Theory]
    [InlineData("query.attributeRegexes={\"a\":\"(\"}", "malformed parameter query.attributePatterns or query.attributeRegexes: \"(\" is no regular expression: InsufficientClosingParentheses at position 1")]
    [InlineData("query.attributeRegexes={\"a\":\"(a)\\\\1\"}", "malformed parameter query.attributePatterns or query.attributeRegexes: \"(a)\\\\1\" cannot be matched in linear time: it must not use look-arounds, backreferences, atomic groups or very large counts")]
    [InlineData("query.attributeRegexes={\"a\":\"(a{1000}){1000}\"}", "malformed parameter query.attributePatterns or query.attributeRegexes: \"(a{1000}){1000}\" cannot be matched in linear time: it must not use look-arounds, backreferences, atomic groups or very large counts")]
    [InlineData("query.attributeRegexes={\"a\":\"\"}", "malformed parameter query.attributePatterns or query.attributeRegexes: an empty expression matches nothing in particular: leave it out")]
    [InlineData("query.attributePatterns={\"a\":\"x\\\\\"}", "malformed parameter query.attributePatterns or query.attributeRegexes: \"x\\\\\" ends with an escape: write \\\\ for a backslash")]
    [InlineData("query.attributePatterns=[]", "malformed parameter query.attributePatterns: json: cannot unmarshal array into Go value of type map[string]string")]
    [InlineData("query.traceDurationMin=5", "malformed parameter query.traceDurationMin: time: missing unit in duration \"5\"")]
    [InlineData("query.traceDurationMax=-5s", "malformed parameter query.traceDurationMax: must not be negative")]
    [InlineData("query.traceDurationMin=2s&query.traceDurationMax=1s", "query.traceDurationMax must not be less than query.traceDurationMin")]
    [InlineData("query.countUpTo=0", "malformed parameter query.countUpTo: 0 is not from 1 to 1000000")]
    [InlineData("query.countUpTo=x", "malformed parameter query.countUpTo: strconv.Atoi: parsing \"x\": invalid syntax")]
    public async Task Find_BadV3Parameter_IsOneSentence(string parameters, string message)
    {
        var answer = await _api.GetAsync($"/api/v3/trace-summaries?{V3Window}&{parameters}", HttpStatusCode.BadRequest);
        ((string)answer["error"]!["message"]!).ShouldBe(message);
    }

    [Theory]
    [InlineData("", "parameter 'service' is required")]
    [InlineData("allServices=false", "parameter 'service' is required")]
    [InlineData("allServices=x", "unable to parse param 'allServices': strconv.ParseBool: parsing \"x\": invalid syntax")]
    [InlineData("service=a&tagRegex=url", "malformed 'tagRegex' parameter, expecting key:value, received: url")]
    [InlineData("service=a&tagRegex=url:[", "malformed 'tagPattern' or 'tagRegex' parameter: \"[\" is no regular expression: UnterminatedBracket at position 1")]
    [InlineData("service=a&minTraceDuration=x", "unable to parse param 'minTraceDuration': time: invalid duration \"x\"")]
    [InlineData("service=a&minTraceDuration=2s&maxTraceDuration=1s", "'maxTraceDuration' should be greater than 'minTraceDuration'")]
    [InlineData("service=a&countUpTo=-1", "unable to parse param 'countUpTo': -1 is not from 1 to 1000000")]
    public async Task FindTraces_BadLegacyParameter_IsOneSentence(string parameters, string message)
    {
        var answer = await _api.GetAsync($"/api/traces?{Window}&{parameters}", HttpStatusCode.BadRequest);
        ((string)answer["errors"]![0]!["msg"]!).ShouldBe(message);
    }

    [Fact]
    public async Task Find_TooLongOrTooManyExpressions_IsRefused()
    {
        var tooLong = await _api.GetAsync($"/api/traces?service=a&tagPattern=k:{new string('x', 1025)}", HttpStatusCode.BadRequest);
        ((string)tooLong["errors"]![0]!["msg"]!).ShouldEndWith("an expression may have 1024 characters, this one has 1025");
        var pairs = string.Concat(Enumerable.Repeat("&tagPattern=k:x", 17));
        var tooMany = await _api.GetAsync($"/api/traces?service=a{pairs}", HttpStatusCode.BadRequest);
        ((string)tooMany["errors"]![0]!["msg"]!).ShouldEndWith("a search may have 16 expressions, this one has 17");
    }

    private static string Ids(JsonNode traces, string name) =>
        string.Join(' ', traces.AsArray().Select(t => ((string)t![name]!).TrimStart('0')));
}
