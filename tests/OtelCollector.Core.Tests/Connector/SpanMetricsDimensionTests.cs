using CsCheck;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Connector.SpanMetrics;
using OtelCollector.Core.Tests.Fakes;
using static OtelCollector.Core.Tests.Connector.SpanMetricsTestBed;

namespace OtelCollector.Core.Tests.Connector;

public sealed class SpanMetricsDimensionTests
{
    [Fact]
    public async Task Flush_Dimensions_FromSpanThenResourceThenDefault()
    {
        var bed = new SpanMetricsTestBed("""
            dimensions: [{name: http.route}, {name: region, default: none}, {name: absent}]
            calls_dimensions: [{name: user, default: anonymous}]
            histogram: {dimensions: [{name: zone}]}
            exclude_dimensions: [span.kind, status.code, collector.instance.id]
            """);
        var request = Request("shop", Span("get"));
        request.ResourceSpans[0].Resource.Attributes.Add(Samples.Text("zone", "z1"));
        request.ResourceSpans[0].Resource.Attributes.Add(Samples.Text("http.route", "/resource"));
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes.Add(Samples.Text("http.route", "/span"));
        await bed.AddAsync(request);
        var metrics = (await bed.FlushAsync())[0].ScopeMetrics[0].Metrics;
        Text(metrics[0].Sum.DataPoints[0].Attributes)
            .ShouldBe("service.name=shop span.name=get http.route=/span region=none user=anonymous");
        Text(metrics[1].Histogram.DataPoints[0].Attributes)
            .ShouldBe("service.name=shop span.name=get http.route=/span region=none zone=z1");
    }

    [Fact]
    public async Task Flush_ScopeAskedFor_IsAnAttribute()
    {
        var bed = new SpanMetricsTestBed("{include_instrumentation_scope: [lib], exclude_dimensions: [collector.instance.id]}");
        await bed.AddAsync(Span("get"));
        Text((await bed.CallsAsync())[0].Attributes).ShouldEndWith(
            "span.instrumentation.scope.name=lib span.instrumentation.scope.version=1.2");
    }

    [Fact]
    public async Task Flush_SameResourceWrittenInAnotherOrder_IsOneResource()
    {
        var bed = new SpanMetricsTestBed(string.Empty);
        var first = Request("shop", Span("get"));
        first.ResourceSpans[0].Resource.Attributes.Add(Samples.Text("a", "1"));
        var second = Request("shop", Span("get"));
        second.ResourceSpans[0].Resource.Attributes.Insert(0, Samples.Text("a", "1"));
        await bed.AddAsync(first);
        await bed.AddAsync(second);
        (await bed.CallsAsync()).ShouldHaveSingleItem().AsInt.ShouldBe(2);
    }

    [Fact]
    public async Task Flush_ResourceKeyAttributes_OtherAttributesDoNotSplit()
    {
        var bed = new SpanMetricsTestBed("resource_metrics_key_attributes: [service.name]");
        foreach (var pid in new[] { "1", "2" })
        {
            var request = Request("shop", Span("get"));
            request.ResourceSpans[0].Resource.Attributes.Add(Samples.Text("process.pid", pid));
            await bed.AddAsync(request);
        }

        (await bed.CallsAsync()).ShouldHaveSingleItem().AsInt.ShouldBe(2);
    }

    [Fact]
    public async Task Flush_MoreResourcesThanTheCacheHolds_EvictedOnesAreSentOnceMore()
    {
        var bed = new SpanMetricsTestBed("resource_metrics_cache_size: 2");
        foreach (var service in new[] { "a", "b", "c", "a" })
            await bed.AddAsync(Request(service, Span("get")));
        (await bed.FlushAsync()).Sum(r => (long)r.ScopeMetrics[0].Metrics[1].Histogram.DataPoints[0].Count).ShouldBe(4);
        (await bed.FlushAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("dimensions: [{name: span.name}]", "failed validating dimensions: duplicate dimension name span.name")]
    [InlineData("dimensions: [{name: a}, {name: a}]", "failed validating dimensions: duplicate dimension name a")]
    [InlineData("events: {enabled: true}", "failed validating event dimensions: no dimensions configured for events")]
    [InlineData("histogram: {explicit: {buckets: [1s]}, exponential: {max_size: 10}}", "use either `explicit` or `exponential` buckets histogram")]
    [InlineData("metrics_flush_interval: -1s", "invalid metrics_flush_interval: -1s, the duration should be positive")]
    [InlineData("metrics_expiration: -20s", "invalid metrics_expiration: -20s, the duration should be positive")]
    [InlineData("{aggregation_temporality: AGGREGATION_TEMPORALITY_DELTA, metric_timestamp_cache_size: 0}", "invalid delta timestamp cache size: 0, the maximum number of the items in the cache should be positive")]
    [InlineData("aggregation_cardinality_limit: -1", "invalid aggregation_cardinality_limit: -1, the limit should be positive")]
    [InlineData("histogram: {unit: h}", "'histogram.unit' unknown Unit \"h\", allowed units are \"ms\" and \"s\"")]
    [InlineData("histogram: {explicit: {buckets: [1x]}}", "'histogram.explicit.buckets[0]' time: unknown unit")]
    [InlineData("series_expiration: 5m", "has invalid keys: series_expiration")]
    public void Config_Bad_IsNamed(string yaml, string expected) =>
        TestComponents.TryConfig(new SpanMetricsConnectorFactory(), yaml).Problems.ShouldHaveSingleItem().ShouldContain(expected);

    [Fact]
    public Task Add_RandomSpans_CountsAsANaiveCountDoes() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 3]).Array[1, 40].SampleAsync(
            async picks =>
            {
                var bed = new SpanMetricsTestBed("{dimensions: [{name: d}], exclude_dimensions: [collector.instance.id]}");
                foreach (var (service, name, kind, dimension) in picks)
                {
                    var span = Span($"op{name}");
                    span.Kind = (Span.Types.SpanKind)kind;
                    if (dimension > 0)
                        span.Attributes.Add(new KeyValue { Key = "d", Value = new AnyValue { StringValue = $"v{dimension}" } });
                    await bed.AddAsync(Request($"s{service}", span));
                }

                await bed.FlushAsync();
                var counted = (await bed.FlushAsync()).SelectMany(r => r.ScopeMetrics[0].Metrics[0].Sum.DataPoints)
                    .Select(p => $"{Text(p.Attributes)}: {p.AsInt}").Order(StringComparer.Ordinal);
                string[] kinds = ["SPAN_KIND_UNSPECIFIED", "SPAN_KIND_INTERNAL", "SPAN_KIND_SERVER"];
                var expected = picks
                    .GroupBy(p => $"service.name=s{p.Item1} span.name=op{p.Item2} span.kind={kinds[p.Item3]} status.code=STATUS_CODE_UNSET"
                        + (p.Item4 > 0 ? $" d=v{p.Item4}" : string.Empty))
                    .Select(g => $"{g.Key}: {g.Count()}").Order(StringComparer.Ordinal);
                counted.ShouldBe(expected);
            },
            iter: 200,
            threads: 1);
}
