using Google.Protobuf;
using OpenTelemetry.Proto.Collector.Logs.V1;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Logs.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.ProbabilisticSampler;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor;

public sealed class ProbabilisticSamplerTests
{
    private static readonly ProbabilisticSamplerFactory Factory = new();

    [Theory]
    [InlineData("", 0u, 0x4B95F515u)]
    [InlineData("a", 0u, 0)]
    [InlineData("abc", 22u, 0)]
    public void Compute_SeedAndData_IsFnv1aOfBoth(string data, uint seed, uint known)
    {
        var bytes = BitConverter.GetBytes(seed).Concat(System.Text.Encoding.UTF8.GetBytes(data));
        var expected = bytes.Aggregate(2166136261u, (hash, b) => (hash ^ b) * 16777619u);
        FnvHash.Compute(System.Text.Encoding.UTF8.GetBytes(data), seed).ShouldBe(expected);
        if (known != 0)
            expected.ShouldBe(known);
    }

    [Theory]
    [InlineData("{sampling_percentage: 15.3, hash_seed: 22}", 22u, 15.3f)]
    [InlineData("sampling_percentage: 50", 0u, 50f)]
    [InlineData("sampling_percentage: 0.01", 0u, 0.01f)]
    public async Task HashSeed_ManyTraces_KeepsThoseWhoseBucketIsBelowTheRate(string yaml, uint seed, float percent)
    {
        var request = Spans(2000);
        var ids = request.ResourceSpans[0].ScopeSpans[0].Spans.Select(s => s.TraceId).ToList();
        var expected = ids.Where(id => (FnvHash.Compute(id.Span, seed) & 0x3FFF) < (uint)(percent * 163.84f));
        (await RunAsync(yaml, request)).Select(s => s.TraceId).ShouldBe(expected);
    }

    [Theory]
    [InlineData("sampling_percentage: 100", 10)]
    [InlineData("sampling_percentage: 150", 10)]
    [InlineData("sampling_percentage: 0", 0)]
    [InlineData("{sampling_percentage: 100, mode: proportional}", 10)]
    [InlineData("{sampling_percentage: 100, mode: equalizing}", 10)]
    public async Task Sample_AllOrNothing_IsExact(string yaml, int expected) =>
        (await RunAsync(yaml, Spans(10))).Count.ShouldBe(expected);

    [Theory]
    [InlineData("{sampling_percentage: 25, mode: proportional}", "ot=th:8", "ot=th:e")]
    [InlineData("{sampling_percentage: 25, mode: equalizing}", "ot=th:8", "ot=th:c")]
    [InlineData("{sampling_percentage: 50, mode: equalizing}", "ot=th:c", "ot=th:c")]
    [InlineData("{sampling_percentage: 25, mode: proportional}", "", "ot=th:c")]
    [InlineData("{sampling_percentage: 25, mode: proportional}", "ot=rv:ffffffffffffff,a=b", "ot=rv:ffffffffffffff;th:c,a=b")]
    [InlineData("{sampling_percentage: 33.333, mode: proportional, sampling_precision: 2}", "", "ot=th:ab")]
    public async Task Consistent_KeptSpan_CarriesTheNewThreshold(string yaml, string arriving, string leaving)
    {
        var request = Spans(1);
        var span = request.ResourceSpans[0].ScopeSpans[0].Spans[0];
        span.TraceId = ByteString.CopyFrom(Enumerable.Repeat((byte)0xFF, 16).ToArray());
        span.TraceState = arriving;
        (await RunAsync(yaml, request)).ShouldHaveSingleItem().TraceState.ShouldBe(leaving);
    }

    [Fact]
    public async Task HashSeed_KeptSpan_CarriesItsRandomness()
    {
        var request = Spans(1);
        var span = request.ResourceSpans[0].ScopeSpans[0].Spans[0];
        var randomness = FnvHash.Randomness(span.TraceId.Span, 0);
        (await RunAsync("sampling_percentage: 100", request)).ShouldHaveSingleItem()
            .TraceState.ShouldBe($"ot=rv:{randomness:x14};th:0");
    }

    [Theory]
    [InlineData("{sampling_percentage: 100, fail_closed: false}", "ot=th:8", 1, "ot=th:8")]
    [InlineData("sampling_percentage: 100", "ot=th:8", 0, "")]
    [InlineData("{sampling_percentage: 100, mode: equalizing}", "ot=th:8;rv:00000000000000", 0, "")]
    [InlineData("{sampling_percentage: 100, mode: equalizing, fail_closed: false}", "ot=th:8;rv:00000000000000", 1, "ot=rv:00000000000000;th:0")]
    [InlineData("{sampling_percentage: 100, mode: equalizing}", "not a tracestate", 0, "")]
    [InlineData("{sampling_percentage: 100, mode: equalizing, fail_closed: false}", "not a tracestate", 1, "not a tracestate")]
    public async Task Sample_UnusableState_FailsClosedUnlessTold(string yaml, string arriving, int kept, string leaving)
    {
        var request = Spans(1);
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].TraceState = arriving;
        var spans = await RunAsync(yaml, request);
        spans.Count.ShouldBe(kept);
        if (kept > 0)
            spans[0].TraceState.ShouldBe(leaving);
    }

    [Theory]
    [InlineData("sampling_percentage: 0", 1, 1)]
    [InlineData("sampling_percentage: 100", 0, 0)]
    [InlineData("sampling_percentage: 100", -1, 1)]
    public async Task Sample_SamplingPriority_Decides(string yaml, int priority, int kept)
    {
        var request = Spans(1);
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].Attributes.Add(
            new KeyValue { Key = "sampling.priority", Value = new AnyValue { IntValue = priority } });
        (await RunAsync(yaml, request)).Count.ShouldBe(kept);
    }

    [Fact]
    public async Task Logs_AttributeSourceRecord_HashesTheAttribute()
    {
        var records = await RunAsync(
            "{sampling_percentage: 50, attribute_source: record, from_attribute: id}",
            Records(500, i => new LogRecord { TraceId = Samples.TraceId, Attributes = { Samples.Text("id", $"log-{i}") } }));
        var expected = Enumerable.Range(0, 500).Select(i => $"log-{i}")
            .Where(id => (FnvHash.Compute(System.Text.Encoding.UTF8.GetBytes(id), 0) & 0x3FFF) < 8192);
        records.Select(r => r.Attributes[0].Value.StringValue).ShouldBe(expected);
        records[0].Attributes.Single(a => a.Key == "sampling.threshold").Value.StringValue.ShouldBe("8");
        records[0].Attributes.Single(a => a.Key == "sampling.randomness").Value.StringValue.Length.ShouldBe(14);
    }

    [Fact]
    public async Task Logs_Priority_IsARecordsOwnPercentage()
    {
        var records = await RunAsync(
            "{sampling_percentage: 0, sampling_priority: p}",
            Records(2, i => new LogRecord { Attributes = { new KeyValue { Key = "p", Value = new AnyValue { IntValue = i * 100 } } } }));
        records.ShouldHaveSingleItem().Attributes[0].Value.IntValue.ShouldBe(100);
    }

    [Theory]
    [InlineData("fail_closed: true", 0)]
    [InlineData("fail_closed: false", 3)]
    public async Task Logs_NoRandomness_FailsClosedUnlessTold(string setting, int kept) =>
        (await RunAsync($"{{sampling_percentage: 50, {setting}}}", Records(3, _ => new LogRecord()))).Count.ShouldBe(kept);

    [Theory]
    [InlineData("sampling_percentage: -1", "sampling rate is negative: -1.000000%")]
    [InlineData("sampling_percentage: .inf", "sampling rate is invalid: +Inf%")]
    [InlineData("sampling_percentage: 1e-30", "sampling rate is too small: 1e-30%")]
    [InlineData("attribute_source: foo", "invalid attribute source: foo. Expected: traceID or record")]
    [InlineData("sampling_precision: 0", "invalid sampling precision: 0")]
    [InlineData("sampling_precision: 15", "sampling precision is too great, should be <= 14: 15")]
    [InlineData("mode: wild", "'mode' unsupported sampler mode \"wild\"")]
    public void Config_Bad_IsNamed(string yaml, string expected) =>
        TestComponents.TryConfig(Factory, yaml).Problems.ShouldHaveSingleItem().ShouldContain(expected);

    private static ExportTraceServiceRequest Spans(int count)
    {
        var request = Samples.Spans(count);
        var random = new Random(7);
        foreach (var span in request.ResourceSpans[0].ScopeSpans[0].Spans)
        {
            var id = new byte[16];
            random.NextBytes(id);
            span.TraceId = ByteString.CopyFrom(id);
        }

        return request;
    }

    private static ExportLogsServiceRequest Records(int count, Func<int, LogRecord> create) => new()
    {
        ResourceLogs = { new ResourceLogs { ScopeLogs = { new ScopeLogs { LogRecords = { Enumerable.Range(0, count).Select(create) } } } } },
    };

    private static async Task<IReadOnlyList<Span>> RunAsync(string yaml, ExportTraceServiceRequest request)
    {
        var output = new RecordingConsumer<Traces>();
        var sampler = Factory.CreateTraces(TestComponents.Settings(), TestComponents.Config(Factory, yaml), output);
        await sampler.ConsumeAsync(Traces.From(request), TestContext.Current.CancellationToken);
        return [.. output.Received.SelectMany(d => d.Request.ResourceSpans[0].ScopeSpans[0].Spans)];
    }

    private static async Task<IReadOnlyList<LogRecord>> RunAsync(string yaml, ExportLogsServiceRequest request)
    {
        var output = new RecordingConsumer<Logs>();
        var sampler = Factory.CreateLogs(TestComponents.Settings(), TestComponents.Config(Factory, yaml), output);
        await sampler.ConsumeAsync(Logs.From(request), TestContext.Current.CancellationToken);
        return [.. output.Received.SelectMany(d => d.Request.ResourceLogs[0].ScopeLogs[0].LogRecords)];
    }
}
