using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OtelCollector.Core.Ottl.Paths;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor;
using OtelCollector.Core.Processor.Redaction;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor;

public sealed class RedactionProcessorTests
{
    private const string Cards = "blocked_values: ['4[0-9]{12}(?:[0-9]{3})?', '(5[1-5][0-9]{14})']";
    private static readonly RedactionProcessorFactory Factory = new();

    [Theory]
    [InlineData("", "a=1 b=i:2", "")]
    [InlineData("summary: debug", "b=1 a=i:2", "redaction.redacted.keys=a,b redaction.redacted.count=i:2")]
    [InlineData("{summary: info, allowed_keys: [a]}", "b=1 a=i:2", "a=i:2 redaction.redacted.count=i:1")]
    [InlineData("{summary: silent, allowed_keys: [a]}", "b=1 a=i:2", "a=i:2")]
    [InlineData("{summary: info, ignored_keys: [a], ignored_key_patterns: [^safe_]}", "a=1 safe_b=2 unsafe_c=3", "a=1 safe_b=2 redaction.redacted.count=i:1 redaction.ignored.count=i:2")]
    [InlineData("{summary: debug, allow_all_keys: true, " + Cards + "}", "a=x-4111111111111111-y b=5105105105105100 c=1", "a=x-****-y b=**** c=1 redaction.masked.keys=a,b redaction.masked.count=i:2")]
    [InlineData("{summary: debug, allow_all_keys: true, " + Cards + "}", "a=i:4111111111111111", "a=i:4111111111111111")]
    [InlineData("{summary: debug, allow_all_keys: true, redact_all_types: true, " + Cards + "}", "a=i:4111111111111111 b=i:3", "a=**** b=i:3 redaction.masked.keys=a redaction.masked.count=i:1")]
    [InlineData("{summary: debug, allow_all_keys: true, allowed_values: ['.+@mycompany.com'], blocked_values: ['.+@.+']}", "a=me@mycompany.com b=me@other.com", "a=me@mycompany.com b=**** redaction.masked.keys=b redaction.masked.count=i:1 redaction.allowed.keys=a redaction.allowed.count=i:1")]
    [InlineData("{summary: debug, allow_all_keys: true, blocked_key_patterns: ['.*token.*']}", "my_token=abc token=i:1 other=abc", "my_token=**** token=**** other=abc redaction.masked.keys=my_token,token redaction.masked.count=i:2")]
    [InlineData("{summary: debug, allowed_keys: [b]}", "redaction.redacted.keys=a redaction.redacted.count=i:1 b=1 c=2", "redaction.redacted.keys=a,c redaction.redacted.count=i:2 b=1")]
    [InlineData("{allow_all_keys: true, blocked_values: [secret], hash_function: md5}", "a=my-secret-is-secret", "a=my-5ebe2294ecd0e0f08eab7690d2a6ee69-is-5ebe2294ecd0e0f08eab7690d2a6ee69")]
    [InlineData("{allow_all_keys: true, blocked_key_patterns: [a], hash_function: SHA1}", "a=secret", "a=e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4")]
    [InlineData("{allow_all_keys: true, blocked_key_patterns: [a], hash_function: hmac-sha256, hmac_key: 0123456789abcdef0123456789abcdef}", "a=secret", "a=0ad814968caefdecab8a6c0c55414688fdcad02f100ee7ac5def2352aaff36e5")]
    public async Task ConsumeAsync_SpanAttributes_AreRedacted(string yaml, string attributes, string expected)
    {
        var request = Samples.Spans();
        var span = request.ResourceSpans[0].ScopeSpans[0].Spans[0];
        span.Attributes.Clear();
        span.Attributes.AddRange(AttributeText.Read(attributes));
        var redacted = await RunAsync(yaml, request);
        AttributeText.Write(redacted.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes).ShouldBe(expected);
    }

    [Fact]
    public async Task ConsumeAsync_Sha3_IsThatOfTheStandard()
    {
        if (!System.Security.Cryptography.SHA3_256.IsSupported)
            Assert.Skip("this system has no SHA-3");
        var request = Samples.Spans();
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes.Clear();
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes.AddRange(AttributeText.Read("a=abc"));
        var redacted = await RunAsync("{allow_all_keys: true, blocked_values: [abc], hash_function: sha3}", request);
        AttributeText.Write(redacted.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes)
            .ShouldBe("a=3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532");
    }

    [Fact]
    public async Task ConsumeAsync_ResourcesScopesAndEvents_AreRedactedToo()
    {
        var request = Samples.Spans();
        var resource = request.ResourceSpans[0];
        var scope = resource.ScopeSpans[0];
        scope.Scope ??= new InstrumentationScope();
        var spanEvent = scope.Spans[0].Events[0];
        foreach (var attributes in new[] { resource.Resource.Attributes, scope.Scope.Attributes, spanEvent.Attributes })
        {
            attributes.Clear();
            attributes.AddRange(AttributeText.Read("secret=x kept=y"));
        }

        var redacted = (await RunAsync("{allowed_keys: [kept], summary: info}", request)).ResourceSpans[0];
        const string Expected = "kept=y redaction.redacted.count=i:1";
        AttributeText.Write(redacted.Resource.Attributes).ShouldBe(Expected);
        AttributeText.Write(redacted.ScopeSpans[0].Scope.Attributes).ShouldBe(Expected);
        AttributeText.Write(redacted.ScopeSpans[0].Spans[0].Events[0].Attributes).ShouldBe(Expected);
    }

    [Fact]
    public async Task ConsumeAsync_SharedData_LeavesItAsItWas()
    {
        var data = Traces.From(Samples.Spans());
        var shared = data.Request.Clone();
        data.Share();
        await Factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(Factory, ""), new RecordingConsumer<Traces>())
            .ConsumeAsync(data, TestContext.Current.CancellationToken);
        data.Request.ShouldBe(shared);
    }

    [Fact]
    public async Task ConsumeAsync_DataPoints_AreRedacted()
    {
        var next = new RecordingConsumer<Metrics>();
        await Factory.CreateMetrics(TestComponents.Settings(), TestComponents.Config(Factory, "summary: info"), next)
            .ConsumeAsync(Metrics.From(Samples.Points(3)), TestContext.Current.CancellationToken);
        var points = next.Received.Single().Request.ResourceMetrics[0].ScopeMetrics[0].Metrics.SelectMany(MetricPoints.Of);
        points.Select(p => AttributeText.Write(DataPointPaths.AttributesOf(p)!)).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["", "redaction.redacted.count=i:1"]);
    }

    [Theory]
    [InlineData("allow_all_keys: true", "card 4111111111111111", "card ****", "redaction.body.masked.keys=body redaction.body.masked.count=i:1")]
    [InlineData("{allow_all_keys: true, allowed_values: [card]}", "card 4111111111111111", "card 4111111111111111", "")]
    [InlineData("allow_all_keys: true", "nothing", "nothing", "")]
    public async Task ConsumeAsync_TextBody_IsMasked(string yaml, string body, string expected, string attributes)
    {
        var record = await RunAsync(yaml, new AnyValue { StringValue = body });
        record.Body.StringValue.ShouldBe(expected);
        AttributeText.Write(record.Attributes).ShouldBe(attributes);
    }

    [Fact]
    public async Task ConsumeAsync_NumberBody_IsMaskedAsText()
    {
        var record = await RunAsync("allow_all_keys: true", new AnyValue { IntValue = 4111111111111111 });
        record.Body.StringValue.ShouldBe("****");
    }

    [Fact]
    public async Task ConsumeAsync_NoBody_StaysWithoutOne()
    {
        var record = await RunAsync("allow_all_keys: true", body: null);
        record.Body.ShouldBeNull();
    }

    [Fact]
    public async Task ConsumeAsync_NestedBody_IsRedactedByPath()
    {
        var record = await RunAsync(
            "{allowed_keys: [a, token, list, same, safe], ignored_keys: [kept], blocked_key_patterns: [token], allowed_values: [^safe$]}",
            Map(
                ("kept", Text("4111111111111111")),
                ("gone", Text("x")),
                ("token", Text("t")),
                ("a", Map(("gone", Text("x")), ("token", Text("t")), ("kept", Text("x")), ("safe", Text("safe")))),
                ("list", List(Text("4111111111111111"), Map(("gone", Text("x"))), List(Text("5105105105105100"))))));
        record.Body.ShouldBe(Map(
            ("kept", Text("4111111111111111")),
            ("token", Text("****")),
            ("a", Map(("token", Text("****")), ("kept", Text("x")), ("safe", Text("safe")))),
            ("list", List(Text("****"), Map(), List(Text("****"))))));
        AttributeText.Write(record.Attributes).ShouldBe(
            "redaction.body.redacted.keys=a.gone,gone,list.[1].gone redaction.body.redacted.count=i:3 "
            + "redaction.body.masked.keys=a.token,list.[0],list.[2].[0],token redaction.body.masked.count=i:4 "
            + "redaction.body.allowed.keys=a.safe redaction.body.allowed.count=i:1 redaction.body.ignored.count=i:2");
    }

    [Fact]
    public async Task ConsumeAsync_ListBody_IsNamedByPosition()
    {
        var record = await RunAsync("allow_all_keys: true", List(Text("a"), Text("4111111111111111")));
        record.Body.ShouldBe(List(Text("a"), Text("****")));
        AttributeText.Write(record.Attributes).ShouldBe("redaction.body.masked.keys=[1] redaction.body.masked.count=i:1");
    }

    private static AnyValue Text(string text) => new() { StringValue = text };

    private static AnyValue List(params AnyValue[] values) => new() { ArrayValue = new ArrayValue { Values = { values } } };

    private static AnyValue Map(params (string Key, AnyValue Value)[] entries) =>
        new() { KvlistValue = new KeyValueList { Values = { entries.Select(e => new KeyValue { Key = e.Key, Value = e.Value }) } } };

    private static async Task<ExportTraceServiceRequest> RunAsync(string yaml, ExportTraceServiceRequest request)
    {
        var next = new RecordingConsumer<Traces>();
        await Factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(Factory, yaml), next)
            .ConsumeAsync(Traces.From(request), TestContext.Current.CancellationToken);
        return next.Received.ShouldHaveSingleItem().Request;
    }

    private static async Task<LogRecord> RunAsync(string yaml, AnyValue? body)
    {
        var next = new RecordingConsumer<Logs>();
        var settings = yaml.Trim('{', '}') + ", summary: debug, " + Cards;
        var request = new ExportLogsServiceRequest
        {
            ResourceLogs = { new ResourceLogs { ScopeLogs = { new ScopeLogs { LogRecords = { new LogRecord { Body = body } } } } } },
        };
        await Factory.CreateLogs(TestComponents.Settings(), TestComponents.Config(Factory, "{" + settings + "}"), next)
            .ConsumeAsync(Logs.From(request), TestContext.Current.CancellationToken);
        return next.Received.ShouldHaveSingleItem().Request.ResourceLogs[0].ScopeLogs[0].LogRecords[0];
    }
}
