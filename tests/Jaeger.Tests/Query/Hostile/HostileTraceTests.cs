using System.Globalization;
using System.Text.Json.Nodes;
using OpenTelemetry.Proto.Trace.V1;

namespace Jaeger.Tests.Query.Hostile;

/// <summary>Traces nobody should send are answered whole by both APIs, none of them slowly enough to be given up on.</summary>
public sealed class HostileTraceTests
{
    [Fact]
    public async Task Get_ChainOf100KSpans_IsAnsweredWhole() =>
        await AnsweredAsync(100_000, [.. Ids(100_000).Select(i => Otlp.Span(1, i, parent: i - 1))]);

    [Fact]
    public async Task Get_20KSpansOfOneId_AreAnsweredUnlessIdentical() =>
        await AnsweredAsync(10_000, [.. Ids(20_000).Select(i => Otlp.Span(1, 7, startMs: (i - 1) / 2))]);

    [Fact]
    public async Task Get_20KServersWithTheirClientsId_GetIdsOfTheirOwn()
    {
        var client = Otlp.Span(1, 7, "client");
        client.Kind = Span.Types.SpanKind.Client;
        var trace = await AnsweredAsync(20_000, [client, .. Ids(19_999).Select(i => Otlp.Span(1, 7, startMs: i))]);
        trace.Select(s => (string)s!["spanID"]!).Distinct(StringComparer.Ordinal).Count().ShouldBe(20_000);
    }

    [Fact]
    public async Task Get_ParentsInACircle_AreAnswered() => await AnsweredAsync(
        4, Otlp.Span(1, 1, parent: 2), Otlp.Span(1, 2, parent: 3), Otlp.Span(1, 3, parent: 1), Otlp.Span(1, 4, parent: 4));

    [Fact]
    public async Task Get_SpansWithoutId_AreAnswered()
    {
        var trace = await AnsweredAsync(2, Otlp.Span(1, 0, "one"), Otlp.Span(1, 0, "two"));
        trace.Select(s => (string)s!["spanID"]!).ShouldAllBe(id => id == "0000000000000000");
        ((string)trace[1]!["warnings"]![0]!).ShouldBe("duplicate span IDs; skipping clock skew adjustment");
    }

    [Fact]
    public async Task Get_AttributeOf1Megabyte_IsAnsweredWhole()
    {
        var text = new string('x', 1024 * 1024);
        var trace = await AnsweredAsync(1, Otlp.Span(1, 1, attributes: Otlp.Text(text, text)));
        ((string)trace[0]!["tags"]![2]!["key"]!).ShouldBe(text);
        ((string)trace[0]!["tags"]![2]!["value"]!).ShouldBe(text);
    }

    [Fact]
    public async Task Get_10KAttributes_AreAnsweredInOrder()
    {
        var attributes = Ids(10_000).Reverse().Select(i => Otlp.Number(i.ToString("d5", CultureInfo.InvariantCulture), (long)i));
        var trace = await AnsweredAsync(1, Otlp.Span(1, 1, attributes: [.. attributes]));
        trace[0]!["tags"]!.AsArray().Skip(2).Take(10_000).Select(t => (long)t!["value"]!).ShouldBe(Ids(10_000).Select(i => (long)i));
    }

    [Fact]
    public async Task Get_20KLinksToNoTrace_AreRemarkedOn()
    {
        var span = Otlp.Span(1, 1);
        span.Links.AddRange(Ids(20_000).Select(i => new Span.Types.Link { SpanId = Otlp.SpanId(i) }));
        var trace = await AnsweredAsync(1, span);
        trace[0]!["references"]!.AsArray().ShouldBeEmpty();
        trace[0]!["warnings"]!.AsArray().Count.ShouldBe(20_000);
    }

    [Theory]
    [InlineData(0, 1, 0, 0)]
    [InlineData(1, 2_000_000_000, 0, 1_999_999)]
    [InlineData(2_000_000_000, 1, 2_000_000, 0)]
    [InlineData(16_725_225_600_000_000_000, 16_725_225_601_500_000_000, 18_445_022_555_235_842_065, 1_500_000)]
    [InlineData(1, 16_725_225_600_000_000_000, 0, 0)]
    [InlineData(9_223_372_036_854_775_807, 5, 9_223_372_036_854_775, 18_437_520_701_672_696_841)]
    public async Task Get_OddTimes_AreMicrosecondsAsInTheOriginal(ulong start, ulong end, ulong expectedStart, ulong expectedDuration)
    {
        var span = Otlp.Span(1, 1);
        (span.StartTimeUnixNano, span.EndTimeUnixNano) = (start, end);
        var trace = await AnsweredAsync(1, span);
        ((ulong)trace[0]!["startTime"]!).ShouldBe(expectedStart);
        ((ulong)trace[0]!["duration"]!).ShouldBe(expectedDuration);
    }

    private static IEnumerable<ulong> Ids(int count) => Enumerable.Range(1, count).Select(i => (ulong)i);

    private static async Task<JsonArray> AnsweredAsync(int expected, params Span[] spans)
    {
        await using var api = await QueryApi.StartAsync();
        foreach (var request in spans.Chunk(20_000)) await api.IngestAsync(Otlp.Request("a", request));
        var later = await api.GetAsync("/api/v3/traces/1");
        later["result"]!["resourceSpans"]!.AsArray().Sum(r => r!["scopeSpans"]!.AsArray().Sum(s => s!["spans"]?.AsArray().Count ?? 0)).ShouldBe(expected);
        var summaries = await api.GetAsync("/api/v3/trace-summaries?query.serviceName=a&query.startTimeMin=1600-01-01T00:00:00Z&query.startTimeMax=2600-01-01T00:00:00Z");
        ((int)summaries["summaries"]![0]!["spanCount"]!).ShouldBe(expected);
        var trace = (await api.GetAsync("/api/traces/1"))["data"]![0]!["spans"]!.AsArray();
        trace.Count.ShouldBe(expected);
        return trace;
    }
}
