using Jaeger.MetricStore;
using Jaeger.MetricStore.Spans;
using Jaeger.Storage;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Tests.MetricStore.Spans;

public sealed class SpanMetricReaderTests
{
    private const long Second = 1_000_000_000;
    private const long End = 1_700_000_000 * Second;

    private static readonly MetricQuery Query = new()
    {
        Services = ["web"],
        SpanKinds = [Kind.Server],
        End = End,
        Lookback = 60 * Second,
        Step = 30 * Second,
        RatePer = 60 * Second,
    };

    [Fact]
    public async Task GetCallRatesAsync_WindowsOfAMinute_CountWhatEndedInThem()
    {
        var reader = Reader(Span(-61), Span(-60), Span(-30), Span(-30), Span(0));
        var family = await reader.GetCallRatesAsync(Query, CancellationToken.None);
        (family.Name, family.Help).ShouldBe(("service_call_rate", "calls/sec, grouped by service"));
        var series = family.Series.ShouldHaveSingleItem();
        series.Labels.ShouldBe([new("service_name", "web")]);
        series.Points.ShouldBe(
            [new(1_699_999_940_000, 2 / 60d), new(1_699_999_970_000, 4 / 60d), new(1_700_000_000_000, 3 / 60d)]);
    }

    [Fact]
    public async Task GetErrorRatesAsync_NoErrors_AreZeroAndNotANumberWithoutCalls()
    {
        var reader = Reader(Span(-60), Span(-60, "b", isError: true), Span(20));
        var query = Query with { End = End + (30 * Second), Lookback = 90 * Second, GroupByOperation = true };
        var family = await reader.GetErrorRatesAsync(query, CancellationToken.None);
        family.Name.ShouldBe("service_operation_error_rate");
        family.Help.ShouldBe("error rate, computed as a fraction of errors/sec over calls/sec, grouped by service & operation");
        family.Series.Select(s => s.Labels[1].Value).ShouldBe(["a", "b"]);
        family.Series[0].Points.Select(p => p.Value).ShouldBe([0, 0, double.NaN, 0]);
        family.Series[1].Points.Select(p => p.Value).ShouldBe([1, 1, double.NaN, double.NaN]);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.5, 20)]
    [InlineData(0.51, 30)]
    [InlineData(1, 40)]
    [InlineData(-0.1, double.NegativeInfinity)]
    [InlineData(1.1, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public async Task GetLatenciesAsync_FewDurations_AreExact(double quantile, double expected)
    {
        var reader = Reader([.. new[] { 40, 10, 30, 20 }.Select(d => Span(0, milliseconds: d))]);
        var family = await reader.GetLatenciesAsync(Query, quantile, CancellationToken.None);
        family.Series.ShouldHaveSingleItem().Points.ShouldHaveSingleItem().Value.ShouldBe(expected);
    }

    [Fact]
    public async Task GetLatenciesAsync_ManyCalls_IsWithinASixtyFourth()
    {
        var reader = Reader([.. Enumerable.Range(1, 20_000).Select(d => Span(0, milliseconds: d))]);
        var family = await reader.GetLatenciesAsync(Query, 0.95, CancellationToken.None);
        family.Series[0].Points[^1].Value.ShouldBe(19_000, 19_000 / 64d);
    }

    [Fact]
    public async Task GetCallRatesAsync_NothingFound_HasNoSeries() =>
        (await Reader().GetCallRatesAsync(Query, CancellationToken.None)).Series.ShouldBeEmpty();

    [Fact]
    public async Task Get_AllMetricsOfOnePage_ScanTheSpansOnce()
    {
        var spans = new ListedSpans(Span(0));
        var reader = new SpanMetricReader(spans, "", new RecentCounts(TimeProvider.System));
        await Task.WhenAll(
            new[] { true, false }.Select(g => Query with { GroupByOperation = g }).SelectMany(q => new[]
            {
                reader.GetCallRatesAsync(q, CancellationToken.None).AsTask(),
                reader.GetErrorRatesAsync(q, CancellationToken.None).AsTask(),
                reader.GetLatenciesAsync(q, 0.95, CancellationToken.None).AsTask(),
            }));
        spans.Scans.ShouldBe(1);
    }

    [Fact]
    public async Task Get_ManyDifferentQuestions_OnlyTheFirstOfThemAreKept()
    {
        var spans = new ListedSpans(Span(0));
        var reader = new SpanMetricReader(spans, "", new RecentCounts(new StoppedClock()));
        for (var i = 0; i < 40; i++) await reader.GetCallRatesAsync(Query with { End = End + (i % 20 * Second) }, CancellationToken.None);
        spans.Scans.ShouldBe(40 - 8);
    }

    [Theory]
    [InlineData(0, 60, 60, "bad_data: invalid parameter \"step\": zero or negative query resolution step widths are not accepted. Try a positive integer")]
    [InlineData(1, -1, 60, "bad_data: invalid parameter \"end\": end timestamp must not be before start time")]
    [InlineData(1, 60, 0, "bad_data: invalid parameter \"query\": parse error: duration must be greater than 0")]
    [InlineData(1, 11_001, 60, "bad_data: exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)")]
    public async Task Get_QueryWithoutMeaning_IsRefused(long step, long lookback, long ratePer, string reason)
    {
        var query = Query with { Step = step * Second, Lookback = lookback * Second, RatePer = ratePer * Second };
        var error = await Should.ThrowAsync<TraceStorageException>(
            async () => await Reader(Span(0)).GetCallRatesAsync(query, CancellationToken.None));
        error.Message.ShouldBe($"failed executing metrics query: {reason}");
    }

    [Fact]
    public async Task Get_MoreThanCanBeAnswered_IsRefused()
    {
        var reader = Reader([.. Enumerable.Range(0, 300).Select(i => Span(0, $"operation {i}"))]);
        var query = Query with { GroupByOperation = true, Lookback = 10_000 * Second, Step = Second };
        var error = await Should.ThrowAsync<TraceStorageException>(async () => await reader.GetCallRatesAsync(query, CancellationToken.None));
        error.Message.ShouldContain("too many samples");
    }

    [Fact]
    public async Task Get_TimesAtTheEndsOfTheScale_DoNotWrapAround()
    {
        var reader = Reader(Span(0));
        foreach (var end in new[] { long.MinValue, 0, long.MaxValue })
        {
            var query = Query with { End = end, Lookback = long.MaxValue, Step = long.MaxValue, RatePer = long.MaxValue };
            (await reader.GetCallRatesAsync(query, CancellationToken.None)).Name.ShouldBe("service_call_rate");
        }
    }

    private static SpanMetricReader Reader(params SpanFacts[] spans) => new(new ListedSpans(spans), "", new RecentCounts(TimeProvider.System));

    private static SpanFacts Span(long second, string operation = "a", bool isError = false, long milliseconds = 1) =>
        new("web", operation, Kind.Server, isError, End + (second * Second), milliseconds * 1_000_000);

    private sealed class StoppedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
