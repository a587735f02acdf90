using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Metrics.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Tests.Fakes;
using static OtelCollector.Core.Tests.Connector.SpanMetricsTestBed;

namespace OtelCollector.Core.Tests.Connector;

public sealed class SpanMetricsConnectorTests
{
    [Fact]
    public async Task Flush_Spans_NamesUnitsAndAttributesAsDocumented()
    {
        var bed = new SpanMetricsTestBed(string.Empty);
        await bed.AddAsync(Span("get"), Span("get"));
        var resource = (await bed.FlushAsync()).ShouldHaveSingleItem();
        Text(resource.Resource.Attributes).ShouldBe("service.name=shop");
        var scope = resource.ScopeMetrics.ShouldHaveSingleItem();
        scope.Scope.Name.ShouldBe("spanmetricsconnector");
        scope.Metrics.Select(m => $"{m.Name} [{m.Unit}]").ShouldBe(["traces.span.metrics.calls []", "traces.span.metrics.duration [ms]"]);
        scope.Metrics[0].Sum.IsMonotonic.ShouldBeTrue();
        scope.Metrics[0].Sum.AggregationTemporality.ShouldBe(AggregationTemporality.Cumulative);
        Text(scope.Metrics[0].Sum.DataPoints.ShouldHaveSingleItem().Attributes).ShouldBe(
            "service.name=shop span.name=get span.kind=SPAN_KIND_SERVER status.code=STATUS_CODE_UNSET collector.instance.id=me");
        scope.Metrics[1].Histogram.DataPoints.ShouldHaveSingleItem().Count.ShouldBe(2ul);
    }

    [Fact]
    public async Task Flush_CumulativeCalls_BeginWithZeroAndKeepTheirStart()
    {
        var bed = new SpanMetricsTestBed(string.Empty);
        var start = bed.Time.Nanoseconds;
        await bed.AddAsync(Span("get"), Span("get"));
        bed.Time.Advance(TimeSpan.FromSeconds(60));
        var first = (await bed.FlushAsync("calls")).Sum.DataPoints[0];
        (first.AsInt, first.StartTimeUnixNano, first.TimeUnixNano).ShouldBe((0, start, bed.Time.Nanoseconds));
        await bed.AddAsync(Span("get"));
        bed.Time.Advance(TimeSpan.FromSeconds(60));
        var second = (await bed.FlushAsync("calls")).Sum.DataPoints[0];
        (second.AsInt, second.StartTimeUnixNano, second.TimeUnixNano).ShouldBe((3, start, bed.Time.Nanoseconds));
    }

    [Fact]
    public async Task Flush_Delta_EachPointBeginsWhereTheLastEnded()
    {
        var bed = new SpanMetricsTestBed("aggregation_temporality: AGGREGATION_TEMPORALITY_DELTA");
        var start = bed.Time.Nanoseconds;
        await bed.AddAsync(Span("get"), Span("get"));
        bed.Time.Advance(TimeSpan.FromSeconds(60));
        var first = (await bed.FlushAsync("calls")).Sum.DataPoints[0];
        (first.AsInt, first.StartTimeUnixNano, first.TimeUnixNano).ShouldBe((2, start, bed.Time.Nanoseconds));
        (await bed.FlushAsync()).ShouldBeEmpty();
        bed.Time.Advance(TimeSpan.FromSeconds(60));
        await bed.AddAsync(Span("get"));
        bed.Time.Advance(TimeSpan.FromSeconds(60));
        var second = (await bed.FlushAsync("duration")).Histogram;
        second.AggregationTemporality.ShouldBe(AggregationTemporality.Delta);
        second.DataPoints[0].StartTimeUnixNano.ShouldBe(first.TimeUnixNano);
        second.DataPoints[0].Count.ShouldBe(1ul);
    }

    [Theory]
    [InlineData("histogram: {explicit: {buckets: [1ms, 10ms]}}", "ms", new double[] { 1, 10 }, new ulong[] { 1, 2, 1 }, 26.5)]
    [InlineData("histogram: {unit: s, explicit: {buckets: [1ms, 10ms]}}", "s", new[] { 0.001, 0.01 }, new ulong[] { 1, 2, 1 }, 0.0265)]
    public async Task Flush_ExplicitBuckets_CountUpToAndWithTheirBound(
        string yaml, string unit, double[] bounds, ulong[] counts, double sum)
    {
        var bed = new SpanMetricsTestBed(yaml);
        await bed.AddAsync(Span("get", 1), Span("get", 1.5), Span("get", 10), Span("get", 14));
        var metric = await bed.FlushAsync("duration");
        metric.Unit.ShouldBe(unit);
        var point = metric.Histogram.DataPoints.ShouldHaveSingleItem();
        point.ExplicitBounds.ShouldBe(bounds);
        point.BucketCounts.ShouldBe(counts);
        point.Sum.ShouldBe(sum, 1e-9);
    }

    [Fact]
    public async Task Flush_DefaultBuckets_ReachFromTwoMillisecondsToFifteenSeconds()
    {
        var bed = new SpanMetricsTestBed(string.Empty);
        await bed.AddAsync(Span("get"));
        (await bed.FlushAsync("duration")).Histogram.DataPoints[0].ExplicitBounds.ShouldBe(
            [2, 4, 6, 8, 10, 50, 100, 200, 400, 800, 1000, 1400, 2000, 5000, 10_000, 15_000]);
    }

    [Fact]
    public async Task Flush_EndBeforeStart_CountsAsNoDuration()
    {
        var bed = new SpanMetricsTestBed(string.Empty);
        var span = Span("get");
        span.EndTimeUnixNano = span.StartTimeUnixNano - 5;
        await bed.AddAsync(span);
        (await bed.FlushAsync("duration")).Histogram.DataPoints[0].Sum.ShouldBe(0);
    }

    [Fact]
    public async Task Flush_ResourceWithoutService_DoesNotCount()
    {
        var bed = new SpanMetricsTestBed(string.Empty);
        var request = Request("shop", Span("get"));
        request.ResourceSpans[0].Resource.Attributes.Clear();
        await bed.AddAsync(request);
        (await bed.FlushAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Flush_Exemplars_AreOfThisIntervalAndLimited()
    {
        var bed = new SpanMetricsTestBed("exemplars: {enabled: true, max_per_data_point: 2}");
        await bed.AddAsync(Span("get", 1), Span("get", 2), Span("get", 3));
        var first = (await bed.FlushAsync("duration")).Histogram.DataPoints[0].Exemplars;
        first.Select(e => e.AsDouble).ShouldBe([1, 2]);
        first[0].TraceId.ShouldBe(Samples.TraceId);
        first[0].SpanId.ShouldBe(Samples.SpanId);
        first[0].TimeUnixNano.ShouldBe(bed.Time.Nanoseconds);
        (await bed.FlushAsync("calls")).Sum.DataPoints[0].Exemplars.ShouldBeEmpty();
    }

    [Fact]
    public async Task Flush_MetricsExpiration_ForgetsSilentResources()
    {
        var bed = new SpanMetricsTestBed("metrics_expiration: 5m");
        await bed.AddAsync(Span("get"));
        bed.Time.Advance(TimeSpan.FromMinutes(5));
        (await bed.FlushAsync()).Count.ShouldBe(1);
        (await bed.FlushAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Flush_ResourceThatGaveWayAndCameBack_GoesOnCounting()
    {
        var bed = new SpanMetricsTestBed("resource_metrics_cache_size: 1");
        foreach (var service in (string[])["a", "b", "a"])
            await bed.AddAsync(Request(service, Span("get")));
        (await bed.FlushAsync()).Count.ShouldBe(2);
        await bed.AddAsync(Request("a", Span("get")));
        var resource = (await bed.FlushAsync()).ShouldHaveSingleItem();
        Text(resource.Resource.Attributes).ShouldBe("service.name=a");
        resource.ScopeMetrics[0].Metrics[0].Sum.DataPoints.ShouldHaveSingleItem().AsInt.ShouldBe(3);
    }

    [Fact]
    public async Task Flush_CardinalityLimit_CountsTheRestAsOverflow()
    {
        var bed = new SpanMetricsTestBed("aggregation_cardinality_limit: 2");
        await bed.AddAsync(Span("a"), Span("b"), Span("c"), Span("d"), Span("a"));
        var points = await bed.CallsAsync();
        points.Count.ShouldBe(3);
        var overflow = points.Single(p => p.Attributes[0].Key == "otel.metric.overflow");
        overflow.Attributes.ShouldHaveSingleItem().Value.BoolValue.ShouldBeTrue();
        overflow.AsInt.ShouldBe(2);
        points.Sum(p => p.AsInt).ShouldBe(5);
    }

    [Fact]
    public async Task Flush_Events_CountWithTheirOwnDimensions()
    {
        var bed = new SpanMetricsTestBed("events: {enabled: true, dimensions: [{name: exception.type}]}");
        var span = Span("get");
        span.Events.Add(new Span.Types.Event { Name = "exception", Attributes = { Samples.Text("exception.type", "Boom") } });
        span.Events.Add(new Span.Types.Event { Name = "exception", Attributes = { Samples.Text("exception.type", "Boom") } });
        span.Events.Add(new Span.Types.Event { Name = "other" });
        await bed.AddAsync(span);
        await bed.FlushAsync();
        var points = (await bed.FlushAsync("events")).Sum.DataPoints;
        points.Select(p => $"{p.Attributes.FirstOrDefault(a => a.Key == "exception.type")?.Value.StringValue}={p.AsInt}")
            .ShouldBe(["Boom=2", "=1"], ignoreOrder: true);
    }

    [Fact]
    public async Task Flush_SampledSpans_StandForThoseLeftOut()
    {
        var bed = new SpanMetricsTestBed("enable_metrics_sampling_method: true");
        var span = Span("get");
        span.TraceState = "ot=th:c";
        await bed.AddAsync(span, Span("get"));
        (await bed.CallsAsync()).Select(p => $"{p.Attributes.Single(a => a.Key == "sampling.method").Value.StringValue}={p.AsInt}")
            .ShouldBe(["extrapolated=4", "counted=1"], ignoreOrder: true);
    }

    [Fact]
    public async Task Stop_SpansSinceTheLastFlush_AreSent()
    {
        var bed = new SpanMetricsTestBed(string.Empty);
        await bed.AddAsync(Span("get"));
        await bed.StartAndStopAsync();
        bed.Flushes.ShouldBe(1);
    }

    [Fact]
    public async Task Flush_SegmentedPayload_CountsEverySpan()
    {
        var bed = new SpanMetricsTestBed(string.Empty);
        var request = Request("shop", Span("get"));
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].Status = new Status { Code = Status.Types.StatusCode.Error };
        request.ResourceSpans.Add(request.ResourceSpans[0].Clone());
        request.ResourceSpans[1].Resource.Attributes.Add(new KeyValue { Key = "n", Value = new AnyValue { IntValue = 1 } });
        await bed.AddAsync(request);
        var resources = await bed.FlushAsync();
        resources.Count.ShouldBe(2);
        resources[0].ScopeMetrics[0].Metrics[0].Sum.DataPoints[0].Attributes
            .Single(a => a.Key == "status.code").Value.StringValue.ShouldBe("STATUS_CODE_ERROR");
    }
}
