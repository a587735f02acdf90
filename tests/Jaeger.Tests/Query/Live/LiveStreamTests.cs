using System.Net;
using System.Text.Json.Nodes;
using Jaeger.Query.Live;

namespace Jaeger.Tests.Query.Live;

public sealed class LiveStreamTests : IAsyncLifetime
{
    private const string Path = "/api/v3/trace-stream?settle=0s";
    private QueryApi _api = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await QueryApi.StartAsync();
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(1, 1)));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Stream_NewTraces_AreToldOfOnceAndOldOnesNot()
    {
        await using var events = await ServerSentEvents.OpenAsync(_api.Client, Path);
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1, "GET /")), Otlp.Request("db", Otlp.Span(2, 2, parent: 1)));
        var (type, data) = await events.NextAsync(Token);
        type.ShouldBe("trace");
        var summary = JsonNode.Parse(data)!;
        ((string)summary["traceId"]!).ShouldBe("00000000000000000000000000000002");
        ((string)summary["rootOperationName"]!).ShouldBe("GET /");
        ((int)summary["spanCount"]!).ShouldBe(2);
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(3, 1)));
        (await events.NextIdAsync(Token)).ShouldBe("3");
    }

    [Fact]
    public async Task Stream_Query_LeavesOthersOut()
    {
        await using var events = await ServerSentEvents.OpenAsync(_api.Client, Path + "&query.serviceName=db&query.attributePatterns={\"k\":\"a*\"}");
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(4, 1, attributes: Otlp.Text("k", "ab"))));
        await _api.IngestAsync(Otlp.Request("db", Otlp.Span(5, 1, attributes: Otlp.Text("k", "b"))));
        await _api.IngestAsync(Otlp.Request("db", Otlp.Span(6, 1, attributes: Otlp.Text("k", "ab"))));
        (await events.NextIdAsync(Token)).ShouldBe("6");
    }

    [Fact]
    public async Task Stream_LateSpan_MakesATraceMatchOrBeToldOfAgain()
    {
        await using var events = await ServerSentEvents.OpenAsync(_api.Client, Path + "&query.serviceName=db");
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(7, 1)));
        await _api.IngestAsync(Otlp.Request("db", Otlp.Span(8, 1)));
        (await events.NextIdAsync(Token)).ShouldBe("8");
        await _api.IngestAsync(Otlp.Request("db", Otlp.Span(7, 2, parent: 1)));
        (await events.NextIdAsync(Token)).ShouldBe("7");
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(8, 2, parent: 1)));
        ((int)JsonNode.Parse((await events.NextAsync(Token)).Data)!["spanCount"]!).ShouldBe(2);
    }

    [Fact]
    public async Task Stream_LastEventId_GoesOnWhereTheOtherEnded()
    {
        string? position;
        await using (var first = await ServerSentEvents.OpenAsync(_api.Client, Path))
        {
            await _api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1)));
            (await first.NextIdAsync(Token)).ShouldBe("2");
            position = await first.PositionAfterAsync(Token);
        }

        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(3, 1)));
        await using var second = await ServerSentEvents.OpenAsync(_api.Client, Path, position);
        (await second.NextIdAsync(Token)).ShouldBe("3");
    }

    [Fact]
    public async Task Stream_LastEventIdOfAnEarlierStore_TellsOfAllThereIs()
    {
        await using var events = await ServerSentEvents.OpenAsync(_api.Client, Path, "123456");
        (await events.NextIdAsync(Token)).ShouldBe("1");
    }

    [Fact]
    public async Task Stream_MoreThanTheLimit_SaysSo()
    {
        await _api.IngestAsync(Otlp.Request("web", Otlp.Span(2, 1)));
        await using var events = await ServerSentEvents.OpenAsync(_api.Client, Path + "&query.searchDepth=1&lastEventId=-1");
        (await events.NextIdAsync(Token)).ShouldBe("2");
        (await events.NextAsync(Token)).ShouldBe(("overflow", """{"searchDepth":1}"""));
    }

    [Fact]
    public async Task Stream_ServerStops_Ends()
    {
        await using var events = await ServerSentEvents.OpenAsync(_api.Client, Path);
        await _api.StopAsync();
        (await events.ReadToEndAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stream_AllPlacesTaken_Is503UntilOneHangsUp()
    {
        var open = new List<ServerSentEvents>();
        for (var i = 0; i < LiveStreams.Most; i++) open.Add(await ServerSentEvents.OpenAsync(_api.Client, Path));
        var refused = await _api.GetAsync(Path, HttpStatusCode.ServiceUnavailable);
        ((string)refused["error"]!["message"]!).ShouldBe("16 live streams are open, which is the most: close one or try again later");
        await open[0].DisposeAsync();
        open[0] = await ServerSentEvents.OpenWhenFreeAsync(_api.Client, Path);
        foreach (var events in open) await events.DisposeAsync();
    }

    [Theory]
    [InlineData("settle=11s", 400, "malformed parameter settle: must be from 0s to 10s")]
    [InlineData("settle=x", 400, "malformed parameter settle: time: invalid duration \"x\"")]
    [InlineData("lastEventId=x", 400, "malformed parameter lastEventId: strconv.ParseInt: parsing \"x\": invalid syntax")]
    [InlineData("query.startTimeMin=x", 400, "malformed parameter query.startTimeMin: parsing time \"x\" as \"2006-01-02T15:04:05.999999999Z07:00\": cannot parse \"x\" as \"2006\"")]
    [InlineData("lastEventId=-1&query.searchDepth=1001", 500, "search depth must be greater than 0 and less than max traces")]
    public async Task Stream_BadParameter_IsAnAnswerNotAStream(string parameters, int status, string message)
    {
        var answer = await _api.GetAsync($"/api/v3/trace-stream?{parameters}", (HttpStatusCode)status);
        ((string)answer["error"]!["message"]!).ShouldBe(message);
    }
}
