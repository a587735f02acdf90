using OpenTelemetry.Proto.Metrics.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Connector;

public sealed class RoutingMetricTests
{
    [Fact]
    public async Task Consume_MetricRoute_MovesWholeMetrics()
    {
        var bed = Bed("metric", "name == \"duration\"");
        await bed.SendAsync(Metrics.From(Samples.Points(3)));
        bed.Counts().ShouldBe("a=1 rest=3");
        Names(bed["a"]).ShouldBe(["duration"]);
        Names(bed["rest"]).ShouldBe(["requests"]);
    }

    [Fact]
    public async Task Consume_DataPointRoute_SplitsMetrics()
    {
        var bed = Bed("datapoint", "metric.name == \"requests\" and value_int > 0");
        await bed.SendAsync(Metrics.From(Samples.Points(3)));
        bed.Counts().ShouldBe("a=2 rest=2");
        Names(bed["rest"]).ShouldBe(["requests", "duration"]);
        var moved = bed["a"].Received.Single().Request.ResourceMetrics[0].ScopeMetrics[0].Metrics.ShouldHaveSingleItem();
        moved.Unit.ShouldBe("1");
        moved.Sum.IsMonotonic.ShouldBeTrue();
        moved.Sum.AggregationTemporality.ShouldBe(AggregationTemporality.Cumulative);
        moved.Sum.DataPoints.Select(p => p.AsInt).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Consume_DataPointRoute_TakesEveryKindOfMetric()
    {
        var bed = Bed("datapoint", "metric.name != \"\"");
        var request = Samples.Points();
        request.ResourceMetrics[0].ScopeMetrics[0].Metrics.Add(new[]
        {
            new Metric { Name = "g", Gauge = new() { DataPoints = { new NumberDataPoint { AsDouble = 1 } } } },
            new Metric { Name = "e", ExponentialHistogram = new() { DataPoints = { new ExponentialHistogramDataPoint { Count = 1 } } } },
            new Metric { Name = "s", Summary = new() { DataPoints = { new SummaryDataPoint { Count = 1 } } } },
        });
        var expected = request.Clone();
        await bed.SendAsync(Metrics.From(request));
        bed.Counts().ShouldBe("a=5");
        bed["a"].Received.Single().Request.ShouldBe(expected);
    }

    [Fact]
    public async Task Consume_ContextOfAnotherSignal_NeverMatches()
    {
        var bed = Bed("span", "name != \"\"");
        await bed.SendAsync(Metrics.From(Samples.Points()));
        bed.Counts().ShouldBe("rest=2");
    }

    private static RoutingTestBed<Metrics> Bed(string context, string condition) => new($$"""
        default_pipelines: [metrics/rest]
        table: [{context: {{context}}, condition: '{{condition}}', pipelines: [metrics/a]}]
        """);

    private static IEnumerable<string> Names(RecordingConsumer<Metrics> consumer) =>
        consumer.Received.Single().Request.ResourceMetrics[0].ScopeMetrics[0].Metrics.Select(m => m.Name);
}
