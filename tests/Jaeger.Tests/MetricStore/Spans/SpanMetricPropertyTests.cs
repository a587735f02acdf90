using CsCheck;
using Jaeger.MetricStore;
using Jaeger.MetricStore.Spans;
using Jaeger.Storage;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Tests.MetricStore.Spans;

/// <summary>Random spans and random queries: the same numbers as by definition.</summary>
public sealed class SpanMetricPropertyTests
{
    private const int Iterations = 300;
    private const long Millisecond = 1_000_000;
    private const long End = 1_700_000_000_000 * Millisecond;
    private static readonly double[] Quantiles = [0, 0.5, 0.75, 0.95, 1];

    [Fact]
    public void GetCallRates_RandomSpans_AreThoseOfTheDefinition() => Check(
        (reader, query) => reader.GetCallRatesAsync(query, CancellationToken.None),
        (query, calls) => calls.Count / (query.RatePer / 1e9),
        tolerance: 1e-9);

    [Fact]
    public void GetErrorRates_RandomSpans_AreThoseOfTheDefinition() => Check(
        (reader, query) => reader.GetErrorRatesAsync(query, CancellationToken.None),
        (_, calls) => calls.Count == 0 ? double.NaN : (double)calls.Count(c => c.IsError) / calls.Count,
        tolerance: 1e-9);

    [Fact]
    public void GetLatencies_RandomSpans_AreWithinASixtyFourthOfTheDefinition()
    {
        foreach (var quantile in Quantiles)
        {
            Check(
                (reader, query) => reader.GetLatenciesAsync(query, quantile, CancellationToken.None),
                (_, calls) => NaiveMetrics.Quantile(calls, quantile),
                tolerance: 1d / 64);
        }
    }

    private static void Check(
        Func<SpanMetricReader, MetricQuery, ValueTask<MetricFamily>> get, Func<MetricQuery, List<SpanFacts>, double> value, double tolerance) =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var query = Query(random);
                var spans = Enumerable.Range(0, random.Next(40)).Select(_ => Span(random)).ToList();
                var reader = new SpanMetricReader(new ListedSpans(spans), "", new RecentCounts(TimeProvider.System));
                var found = get(reader, query).AsTask().GetAwaiter().GetResult();
                var expected = NaiveMetrics.Of(spans, query, calls => value(query, calls));
                Compare(found.Series, expected, tolerance, $"seed {seed}: {query}");
            },
            iter: Iterations,
            threads: 1);

    private static MetricQuery Query(Random random) => new()
    {
        Services = random.Next(3) == 0 ? ["a"] : ["a", "b"],
        SpanKinds = [Kind.Server],
        GroupByOperation = random.Next(2) == 0,
        End = End + (random.Next(50) * Millisecond),
        Lookback = random.Next(100) * Millisecond,
        Step = random.Next(1, 30) * Millisecond,
        RatePer = random.Next(1, random.Next(2) == 0 ? 20 : 300) * Millisecond,
    };

    private static SpanFacts Span(Random random) => new(
        random.Next(2) == 0 ? "a" : "b",
        random.Next(3) switch { 0 => "x", 1 => "y", _ => "" },
        random.Next(5) == 0 ? Kind.Client : Kind.Server,
        random.Next(4) == 0,
        End + (random.Next(-250, 60) * Millisecond) + (random.Next(3) == 0 ? random.Next(1000) : 0),
        random.NextInt64(1L << random.Next(1, 40)));

    private static void Compare(IReadOnlyList<MetricSeries> found, List<MetricSeries> expected, double tolerance, string what)
    {
        found.Select(s => string.Join(',', s.Labels)).ShouldBe(expected.Select(s => string.Join(',', s.Labels)), what);
        foreach (var (one, other) in found.Zip(expected))
        {
            one.Points.Select(p => p.Time).ShouldBe(other.Points.Select(p => p.Time), what);
            foreach (var (point, wanted) in one.Points.Zip(other.Points))
            {
                if (double.IsNaN(wanted.Value)) point.Value.ShouldBe(double.NaN, what);
                else point.Value.ShouldBe(wanted.Value, (wanted.Value * tolerance) + 1e-12, what);
            }
        }
    }
}
