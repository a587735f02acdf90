using Jaeger.MetricStore;
using Jaeger.MetricStore.Memory;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry.Proto.Collector.Metrics.V1;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;
using Sent = Jaeger.Tests.MetricStore.Memory.SpanMetricsRequest;

namespace Jaeger.Tests.MetricStore.Memory;

public sealed class MemoryMetricTests
{
    private static readonly MetricQuery Query = new()
    {
        Services = ["web"],
        SpanKinds = [Kind.Server],
        End = Sent.Start + (180 * Sent.Second),
        Lookback = 120 * Sent.Second,
        Step = 60 * Sent.Second,
        RatePer = 60 * Sent.Second,
    };

    [Fact]
    public async Task GetCallRates_CountersOfTwoCollectors_AddUpAlsoFromTheFirstReading()
    {
        var reader = After(
            Sent.Calls(60, 60), Sent.Calls(120, 180), Sent.Calls(180, 180),
            Sent.Calls(60, 6, instance: "2"), Sent.Calls(120, 6, instance: "2"));
        var family = await reader.GetCallRatesAsync(Query, CancellationToken.None);
        (family.Name, family.Help).ShouldBe(("service_call_rate", "calls/sec, grouped by service"));
        family.Series.ShouldHaveSingleItem().Labels.ShouldBe([new("service_name", "web")]);
        Values(family).ShouldBe([1.1, 2, 0]);
    }

    [Fact]
    public async Task GetCallRates_CounterThatBeganAnew_GoesOn() => Values(await After(
        Sent.Calls(60, 60), Sent.Calls(120, 120), Sent.Calls(180, 30, start: 120)).GetCallRatesAsync(Query, CancellationToken.None))
        .ShouldBe([1, 1, 0.5]);

    [Fact]
    public async Task GetCallRates_Deltas_AreTakenAsTheyAre() => Values(await After(
        Sent.Calls(60, 60, isDelta: true), Sent.Calls(120, 30, isDelta: true, start: 60)).GetCallRatesAsync(Query, CancellationToken.None))
        .ShouldBe([1, 0.5, 0]);

    [Fact]
    public async Task GetCallRates_WindowWithinAnIncrement_HasItsShare() => Values(
        await After(Sent.Calls(180, 180)).GetCallRatesAsync(Query with { RatePer = 30 * Sent.Second }, CancellationToken.None))
        .ShouldBe([1, 1, 1]);

    [Fact]
    public async Task GetErrorRates_ByOperation_AreZeroWithoutErrors()
    {
        var family = await After(Sent.Calls(60, 30), Sent.Calls(60, 10, isError: true), Sent.Calls(60, 5, "put"))
            .GetErrorRatesAsync(Query with { GroupByOperation = true }, CancellationToken.None);
        family.Series.Select(s => s.Labels[1].Value).ShouldBe(["get", "put"]);
        family.Series.Select(s => s.Points[0].Value).ShouldBe([0.25, 0]);
        double.IsNaN(family.Series[0].Points[1].Value).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ms", 0.5, 10)]
    [InlineData("s", 0.75, 55)]
    [InlineData("ms", 1, 100)]
    [InlineData("ms", 0.25, 5)]
    public async Task GetLatencies_Buckets_AreInterpolatedInMilliseconds(string unit, double quantile, double expected)
    {
        var family = await After(Sent.Durations(60, [10, 10, 0], unit)).GetLatenciesAsync(Query, quantile, CancellationToken.None);
        family.Series.ShouldHaveSingleItem().Points[0].Value.ShouldBe(expected, 1e-6);
    }

    [Fact]
    public async Task GetLatencies_BeyondTheLastBound_AreTheBound()
    {
        var family = await After(Sent.Durations(60, [0, 0, 7])).GetLatenciesAsync(Query, 0.95, CancellationToken.None);
        family.Series.ShouldHaveSingleItem().Points[0].Value.ShouldBe(100);
    }

    [Fact]
    public async Task Get_MoreSeriesThanAllowed_TheOnesWithoutNewsGo()
    {
        var reader = After([.. Enumerable.Range(1, 5).Select(i => Sent.Calls(i, 1, $"op{i}"))], maxSeries: 2);
        var family = await reader.GetCallRatesAsync(Query with { GroupByOperation = true }, CancellationToken.None);
        family.Series.Select(s => s.Labels[1].Value).ShouldBe(["op4", "op5"]);
    }

    [Fact]
    public async Task Get_OtherServiceOrKind_IsNotCounted()
    {
        var reader = After(Sent.Calls(60, 60));
        (await reader.GetCallRatesAsync(Query with { Services = ["api"] }, CancellationToken.None)).Series.ShouldBeEmpty();
        (await reader.GetCallRatesAsync(Query with { SpanKinds = [Kind.Client] }, CancellationToken.None)).Series.ShouldBeEmpty();
    }

    [Fact]
    public void Take_ExponentialHistogram_IsCountedAsUnusable() =>
        new SpanMetricsIntake(new CounterStore(10, TimeSpan.FromHours(1), TimeProvider.System)).Take(Sent.Exponential()).ShouldBe(1);

    [Fact]
    public void Add_OldSeries_AreForgotten()
    {
        var clock = new SteppingClock();
        var store = new CounterStore(10, TimeSpan.FromMinutes(10), clock);
        var intake = new SpanMetricsIntake(store);
        intake.Take(Sent.Calls(0, 1, "old", start: -60));
        clock.Advance(TimeSpan.FromMinutes(11));
        intake.Take(Sent.Calls(660, 1, "new"));
        store.Count.ShouldBe(1);
    }

    private static IEnumerable<double> Values(MetricFamily family) =>
        family.Series.ShouldHaveSingleItem().Points.Select(p => Math.Round(p.Value, 9));

    private static IMetricReader After(params ExportMetricsServiceRequest[] requests) => After(requests, maxSeries: 100);

    private static IMetricReader After(IEnumerable<ExportMetricsServiceRequest> requests, int maxSeries)
    {
        var backend = new MemoryMetricBackend(new MemoryMetricConfig { MaxSeries = maxSeries }, NullLogger.Instance, new SteppingClock());
        foreach (var request in requests) backend.Write(request);
        return backend.For("");
    }

    private sealed class SteppingClock : TimeProvider
    {
        private TimeSpan _passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => _passed += time;

        public override long GetTimestamp() => _passed.Ticks;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(1_700_000_000) + _passed;
    }
}
