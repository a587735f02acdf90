using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Exporter.Debug;
using OtelCollector.Core.Exporter.Debug.Text;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Exporter;

public sealed class DebugExporterTests
{
    [Fact]
    public async Task Consume_Basic_IsOneLineWithCounts()
    {
        var logger = new RecordingLogger();
        var factory = new DebugExporterFactory();
        var config = TestComponents.Config(factory, "{}");
        var settings = TestComponents.Settings(logger);
        var token = TestContext.Current.CancellationToken;
        await (await TestComponents.StartedAsync(factory.CreateTraces(settings, config))).ConsumeAsync(Traces.From(Samples.Spans(2)), token);
        await (await TestComponents.StartedAsync(factory.CreateMetrics(settings, config))).ConsumeAsync(Metrics.From(Samples.Points(2)), token);
        await (await TestComponents.StartedAsync(factory.CreateLogs(settings, config))).ConsumeAsync(Logs.From(Samples.Records(2)), token);
        logger.Lines.ShouldBe(
        [
            "Traces resource spans=1 spans=2",
            "Metrics resource metrics=1 metrics=2 data points=3",
            "Logs resource logs=1 log records=2",
        ]);
    }

    [Fact]
    public void Normal_EachSignal_IsALineAnItem()
    {
        new TracesText().Normal(Traces.From(Samples.Spans())).ShouldBe("""
            ResourceTraces #0 service.name=shop
            ScopeTraces #0 web@1.0
            span 0 5b8efff798038103d269b633813fc60c eee19b7ec3c1b174 http.route=/a n=-7

            """);
        new MetricsText().Normal(Metrics.From(Samples.Points(2))).ShouldBe("""
            ResourceMetrics #0 service.name=shop
            ScopeMetrics #0
            requests{k=v} 0
            requests{k=v} 1
            duration{} count=3 sum=1.5 le1=1 le2=1 1

            """);
        new LogsText().Normal(Logs.From(Samples.Records())).ShouldBe("""
            ResourceLog #0 service.name=shop
            ScopeLog #0
            message 0 a=b

            """);
    }

    [Fact]
    public void Detailed_Span_ShowsEveryField() =>
        new TracesText().Detailed(Traces.From(Samples.Spans())).ShouldBe("""
            ResourceSpans #0
            Resource SchemaURL: 
            Resource attributes:
                 -> service.name: Str(shop)
            ScopeSpans #0
            ScopeSpans SchemaURL: 
            InstrumentationScope web 1.0
            Span #0
                Trace ID       : 5b8efff798038103d269b633813fc60c
                Parent ID      : 
                ID             : eee19b7ec3c1b174
                Name           : span 0
                Kind           : Server
                Start time     : 2018-12-13 14:51:00 +0000 UTC
                End time       : 2018-12-13 14:51:01.5 +0000 UTC
                Status code    : Error
                Status message : boom
                DroppedAttributesCount: 0
                DroppedEventsCount: 0
                DroppedLinksCount: 0
            Attributes:
                 -> http.route: Str(/a)
                 -> n: Int(-7)
            Events:
            SpanEvent #0
                 -> Name: retry
                 -> Timestamp: 2018-12-13 14:51:00.000000001 +0000 UTC
                 -> DroppedAttributesCount: 0
            Links:
            SpanLink #0
                 -> Trace ID: 5b8efff798038103d269b633813fc60c
                 -> ID: eee19b7ec3c1b174
                 -> TraceState: 
                 -> DroppedAttributesCount: 0

            """);

    [Fact]
    public void Detailed_MetricsAndLogs_ShowEveryField()
    {
        new MetricsText().Detailed(Metrics.From(Samples.Points())).ShouldContain("""
            Metric #0
            Descriptor:
                 -> Name: requests
                 -> Description: 
                 -> Unit: 1
                 -> DataType: Sum
                 -> IsMonotonic: true
                 -> AggregationTemporality: Cumulative
            NumberDataPoints #0
            Data point attributes:
                 -> k: Str(v)
            StartTimestamp: 1970-01-01 00:00:00 +0000 UTC
            Timestamp: 2018-12-13 14:51:00 +0000 UTC
            Value: 0
            """);
        new LogsText().Detailed(Logs.From(Samples.Records())).ShouldContain("""
            LogRecord #0
            ObservedTimestamp: 1970-01-01 00:00:00 +0000 UTC
            Timestamp: 2018-12-13 14:51:00 +0000 UTC
            SeverityText: Information
            SeverityNumber: Info(9)
            Body: Str(message 0)
            Attributes:
                 -> a: Str(b)
            Trace ID: 5b8efff798038103d269b633813fc60c
            Span ID: eee19b7ec3c1b174
            Flags: 0
            """);
    }

    [Fact]
    public void Config_Verbosity_UnknownIsAnError() =>
        TestComponents.TryConfig(new DebugExporterFactory(), "{verbosity: loud}").Problems.ShouldHaveSingleItem()
            .ShouldContain("unknown metrics level \"loud\"");

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(100000d, "100000")]
    [InlineData(100000000d, "1e+08")]
    [InlineData(1234567.5, "1.2345675e+06")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    public void Shortest_Number_IsAsTheOriginalWritesIt(double value, string expected) =>
        ValueText.Shortest(value).ShouldBe(expected);

    [Theory]
    [InlineData(1e21, "Double(1e+21)")]
    [InlineData(1e-7, "Double(1e-7)")]
    [InlineData(2, "Double(2)")]
    public void Typed_Double_IsAsTheOriginalWritesIt(double value, string expected) =>
        ValueText.Typed(new AnyValue { DoubleValue = value }).ShouldBe(expected);

    [Fact]
    public async Task Consume_OutputPath_IsPlainText()
    {
        using var folder = new TestFolder();
        var factory = new DebugExporterFactory();
        var config = TestComponents.Config(
            factory, $"{{verbosity: normal, use_internal_logger: false, output_paths: ['{folder.File("out")}']}}");
        var exporter = await TestComponents.StartedAsync(factory.CreateTraces(TestComponents.Settings(), config));
        await exporter.ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        await TestComponents.StopAsync(exporter);
        (await File.ReadAllTextAsync(folder.File("out"), TestContext.Current.CancellationToken)).ShouldBe(
            "Traces\t{\"resource spans\": 1, \"spans\": 1}\nResourceTraces #0 service.name=shop\nScopeTraces #0 web@1.0\n"
            + "span 0 5b8efff798038103d269b633813fc60c eee19b7ec3c1b174 http.route=/a n=-7\n\n");
    }

    [Theory]
    [InlineData("{verbosity: none}", "test: verbosity level \"None\" is not supported")]
    [InlineData("{output_paths: [stderr]}", "test: output_paths is not supported when use_internal_logger is true")]
    [InlineData("{use_internal_logger: false, output_paths: []}", "test: output_paths must not be empty when use_internal_logger is false")]
    public void Config_Unusable_SaysWhy(string yaml, string expected) =>
        TestComponents.TryConfig(new DebugExporterFactory(), yaml).Problems.ShouldHaveSingleItem().ShouldBe(expected);

    [Fact]
    public void Take_MoreThanTheFirst_LetsEveryThirdThroughUntilTheNextSecond()
    {
        var time = new FakeClock();
        var sampler = new LineSampler(2, 3, time);
        Enumerable.Range(0, 9).Count(_ => sampler.Take("a")).ShouldBe(4);
        sampler.Take("b").ShouldBeTrue();
        time.Now += time.TimestampFrequency;
        sampler.Take("a").ShouldBeTrue();
    }

    private sealed class FakeClock : TimeProvider
    {
        public long Now { get; set; } = 1;

        public override long GetTimestamp() => Now;
    }
}
