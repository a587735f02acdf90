using OpenTelemetry.Proto.Collector.Metrics.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Filter;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor;

public sealed class FilterProcessorTests
{
    private static readonly FilterProcessorFactory Factory = new();

    [Theory]
    [InlineData("traces: {span: ['name == \"span 1\"']}", "span 0, span 2")]
    [InlineData("traces: {span: ['name == \"span 1\"', 'name == \"span 2\"']}", "span 0")]
    [InlineData("traces: {span: ['kind == SPAN_KIND_SERVER']}", "")]
    [InlineData("traces: {span: ['status.code != STATUS_CODE_ERROR']}", "span 0, span 1, span 2")]
    [InlineData("traces: {span: ['end_time_unix_nano - start_time_unix_nano > 1000000000']}", "")]
    [InlineData("traces: {span: ['resource.attributes[\"service.name\"] == \"shop\" and IsMatch(name, \"[12]$\")']}", "span 0")]
    [InlineData("traces: {span: ['attributes[\"http.route\"] == nil']}", "span 0, span 1, span 2")]
    [InlineData("traces: {resource: ['attributes[\"service.name\"] == \"shop\"']}", "")]
    [InlineData("traces: {resource: ['attributes[\"service.name\"] == \"cart\"'], span: ['name == \"span 0\"']}", "span 1, span 2")]
    [InlineData("trace_conditions: ['span.name == \"span 1\"', 'resource.attributes[\"service.name\"] == nil']", "span 0, span 2")]
    [InlineData("trace_conditions: ['resource.attributes[\"service.name\"] == \"shop\"']", "")]
    [InlineData("trace_conditions: ['scope.name == \"web\"']", "")]
    [InlineData("trace_conditions: ['span.name == \"span 1\"', 'spanevent.name == \"retry\"']", "span 0, span 2")]
    [InlineData("trace_conditions: ['IsRootSpan() and resource.attributes[\"service.name\"] == \"shop\"']", "")]
    [InlineData("trace_conditions: [{context: span, conditions: ['name == \"span 1\"']}, {context: span, conditions: ['span.name == \"span 2\"']}]", "span 0")]
    [InlineData("spans: {include: {match_type: strict, span_names: ['span 1']}}", "span 1")]
    [InlineData("spans: {exclude: {match_type: regexp, span_names: ['[01]$']}}", "span 2")]
    [InlineData("spans: {include: {match_type: strict, services: [shop]}, exclude: {match_type: strict, span_names: ['span 0']}}", "span 1, span 2")]
    [InlineData("error_mode: ignore\ntraces: {span: ['attributes[\"none\"] / 0 == 1', 'name == \"span 1\"']}", "span 0, span 2")]
    public async Task ConsumeAsync_Spans_KeepsWhatNoConditionMeets(string yaml, string kept)
    {
        var rest = await RunAsync(yaml, Samples.Spans(3));
        (rest is null ? string.Empty : string.Join(", ", rest.Request.ResourceSpans.SelectMany(r => r.ScopeSpans).SelectMany(s => s.Spans).Select(s => s.Name)))
            .ShouldBe(kept);
    }

    [Fact]
    public async Task ConsumeAsync_EmptiedScopesAndResources_AreDropped()
    {
        var request = Samples.Spans(2);
        request.ResourceSpans[0].ScopeSpans.Add(request.ResourceSpans[0].ScopeSpans[0].Clone());
        request.ResourceSpans[0].ScopeSpans[1].Spans[0].Name = "other";
        request.ResourceSpans.Add(Samples.Spans(1, "cart").ResourceSpans[0]);
        var rest = await RunAsync("traces: {span: ['IsMatch(name, \"^span\")']}", request);
        var resource = rest.ShouldNotBeNull().Request.ResourceSpans.ShouldHaveSingleItem();
        resource.ScopeSpans.ShouldHaveSingleItem().Spans.ShouldHaveSingleItem().Name.ShouldBe("other");
        rest.ItemCount.ShouldBe(1);
    }

    [Fact]
    public async Task ConsumeAsync_EventsDropped_SpanStays()
    {
        var rest = await RunAsync("traces: {spanevent: ['name == \"retry\"']}", Samples.Spans());
        rest.ShouldNotBeNull().Request.ResourceSpans[0].ScopeSpans[0].Spans[0].Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task ConsumeAsync_SpanDropped_ItsEventsAreNotLookedAt()
    {
        var rest = await RunAsync("traces: {span: ['name == \"span 0\"'], spanevent: ['span.name == \"span 1\"']}", Samples.Spans(3));
        var spans = rest.ShouldNotBeNull().Request.ResourceSpans[0].ScopeSpans[0].Spans;
        spans.Select(s => s.Events.Count).ShouldBe([0, 1]);
    }

    [Fact]
    public async Task ConsumeAsync_NothingDropped_PassesTheDataOnAsItCame()
    {
        var next = new RecordingConsumer<Traces>();
        var data = Traces.From(Samples.Spans());
        await Factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(Factory, "traces: {span: ['name == \"x\"']}"), next)
            .ConsumeAsync(data, TestContext.Current.CancellationToken);
        next.Received.Single().ShouldBeSameAs(data);
    }

    [Fact]
    public async Task ConsumeAsync_ItemsDropped_AreCounted()
    {
        using var metrics = new RecordingMetrics();
        var settings = TestComponents.Settings();
        settings = settings with { Telemetry = settings.Telemetry with { Meter = metrics.Meter } };
        var config = TestComponents.Config(Factory, "traces: {span: ['IsMatch(name, \"[01]\")']}");
        var processor = Factory.CreateTraces(settings, config, new RecordingConsumer<Traces>());
        await processor.ConsumeAsync(Traces.From(Samples.Spans(3)), TestContext.Current.CancellationToken);
        await processor.ConsumeAsync(Traces.From(Samples.Spans(1)), TestContext.Current.CancellationToken);
        metrics.Values("otelcol_processor_filter_spans.filtered").ShouldBe([2, 1]);
    }

    [Fact]
    public async Task ConsumeAsync_SharedData_LeavesItAsItWas()
    {
        var next = new RecordingConsumer<Traces>();
        var data = Traces.From(Samples.Spans(2));
        data.Share();
        await Factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(Factory, "traces: {span: ['name == \"span 1\"']}"), next)
            .ConsumeAsync(data, TestContext.Current.CancellationToken);
        data.Request.ResourceSpans[0].ScopeSpans[0].Spans.Count.ShouldBe(2);
        next.ItemCount.ShouldBe(1);
    }

    [Fact]
    public async Task ConsumeAsync_ErrorPropagated_RefusesTheData()
    {
        var logger = new RecordingLogger();
        var next = new RecordingConsumer<Traces>();
        var processor = Factory.CreateTraces(
            TestComponents.Settings(logger), TestComponents.Config(Factory, "traces: {span: ['HasPrefix(attributes[\"none\"], \"a\")']}"), next);
        var error = await Should.ThrowAsync<RetryableException>(
            async () => await processor.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken));
        error.Message.ShouldBe("failed to eval condition: HasPrefix(attributes[\"none\"], \"a\"), expected string but got nil");
        logger.Lines.ShouldContain($"failed processing traces error={error.Message}");
        next.Received.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ignore", 1)]
    [InlineData("silent", 0)]
    public async Task ConsumeAsync_ErrorIgnored_IsLoggedUnlessSilent(string mode, int lines)
    {
        var logger = new RecordingLogger();
        var next = new RecordingConsumer<Traces>();
        await Factory.CreateTraces(
                TestComponents.Settings(logger), TestComponents.Config(Factory, $"error_mode: {mode}\ntraces: {{span: ['HasPrefix(attributes[\"none\"], \"a\")']}}"), next)
            .ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        logger.Lines.Count(l => l.StartsWith("failed to eval condition error=expected string but got nil condition=HasPrefix", StringComparison.Ordinal)).ShouldBe(lines);
        next.ItemCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("metrics: {metric: ['name == \"requests\"']}", "duration:1")]
    [InlineData("metrics: {metric: ['type == METRIC_DATA_TYPE_HISTOGRAM']}", "requests:3")]
    [InlineData("metrics: {metric: ['HasAttrKeyOnDatapoint(\"k\")']}", "duration:1")]
    [InlineData("metrics: {datapoint: ['value_int > 0']}", "requests:1, duration:1")]
    [InlineData("metrics: {datapoint: ['metric.type == METRIC_DATA_TYPE_SUM']}", "duration:1")]
    [InlineData("metrics: {metric: ['name == \"duration\"'], datapoint: ['value_int == 1']}", "requests:2")]
    [InlineData("metrics: {resource: ['attributes[\"service.name\"] == \"shop\"']}", "")]
    [InlineData("metric_conditions: ['datapoint.value_int == 0 and metric.name == \"requests\"']", "requests:2, duration:1")]
    [InlineData("metrics: {include: {match_type: strict, metric_names: [requests]}}", "requests:3")]
    [InlineData("metrics: {exclude: {match_type: regexp, metric_names: ['^req']}}", "duration:1")]
    [InlineData("metrics: {include: {match_type: strict, resource_attributes: [{key: service.name, value: cart}]}}", "")]
    [InlineData("metrics: {exclude: {match_type: expr, expressions: ['MetricName == \"requests\" && Label(\"k\") == \"v\"']}}", "duration:1")]
    [InlineData("metrics: {include: {match_type: expr, expressions: ['HasLabel(\"k\") and not (MetricType in [\"Histogram\", \"Gauge\"])']}}", "requests:3")]
    [InlineData("metrics: {include: {match_type: expr, expressions: ['MetricName matches \"^dur\" || MetricName contains \"nope\"']}}", "duration:1")]
    public async Task ConsumeAsync_Metrics_KeepsWhatNoConditionMeets(string yaml, string kept)
    {
        var next = new RecordingConsumer<Metrics>();
        await Factory.CreateMetrics(TestComponents.Settings(), TestComponents.Config(Factory, yaml), next)
            .ConsumeAsync(Metrics.From(Samples.Points(3)), TestContext.Current.CancellationToken);
        Describe(next.Received.SingleOrDefault()?.Request).ShouldBe(kept);
    }

    [Theory]
    [InlineData("logs: {log_record: ['body == \"message 1\"']}", "message 0, message 2")]
    [InlineData("logs: {log_record: ['IsMatch(body, \"[02]$\")']}", "message 1")]
    [InlineData("logs: {log_record: ['severity_number < SEVERITY_NUMBER_WARN']}", "")]
    [InlineData("logs: {resource: ['attributes[\"service.name\"] == \"shop\"']}", "")]
    [InlineData("log_conditions: ['log.body == \"message 1\"']", "message 0, message 2")]
    [InlineData("logs: {include: {severity_number: {min: WARN}}}", "")]
    [InlineData("logs: {include: {severity_number: {min: info}}}", "message 0, message 1, message 2")]
    [InlineData("logs: {include: {match_type: regexp, bodies: ['1$']}}", "message 1")]
    [InlineData("logs: {exclude: {match_type: strict, record_attributes: [{key: a, value: b}]}}", "")]
    [InlineData("logs: {exclude: {match_type: regexp, severity_texts: ['^Inf'], bodies: ['1$']}}", "message 0, message 2")]
    public async Task ConsumeAsync_Logs_KeepsWhatNoConditionMeets(string yaml, string kept)
    {
        var next = new RecordingConsumer<Logs>();
        await Factory.CreateLogs(TestComponents.Settings(), TestComponents.Config(Factory, yaml), next)
            .ConsumeAsync(Logs.From(Samples.Records(3)), TestContext.Current.CancellationToken);
        string.Join(", ", next.Received.SelectMany(l => l.Request.ResourceLogs).SelectMany(r => r.ScopeLogs).SelectMany(s => s.LogRecords).Select(r => r.Body.StringValue))
            .ShouldBe(kept);
    }

    private static string Describe(ExportMetricsServiceRequest? request) => request is null
        ? string.Empty
        : string.Join(", ", request.ResourceMetrics.SelectMany(r => r.ScopeMetrics).SelectMany(s => s.Metrics).Select(m => $"{m.Name}:{RequestItems.Count(m)}"));

    private static async Task<Traces?> RunAsync(string yaml, ExportTraceServiceRequest request)
    {
        var next = new RecordingConsumer<Traces>();
        await Factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(Factory, yaml), next)
            .ConsumeAsync(Traces.From(request), TestContext.Current.CancellationToken);
        return next.Received.SingleOrDefault();
    }
}
