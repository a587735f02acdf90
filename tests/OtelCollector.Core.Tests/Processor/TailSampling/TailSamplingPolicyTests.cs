using Google.Protobuf;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Processor.TailSampling.Policies;
using OtelCollector.Core.Tests.Fakes;
using static OtelCollector.Core.Tests.Processor.TailSampling.TailSamplingTestBed;

namespace OtelCollector.Core.Tests.Processor.TailSampling;

public sealed class TailSamplingPolicyTests
{
    [Theory]
    [InlineData("type: latency, latency: {threshold_ms: 5000}", 5000, true)]
    [InlineData("type: latency, latency: {threshold_ms: 5000}", 4999, false)]
    [InlineData("type: latency, latency: {threshold_ms: 5000, upper_threshold_ms: 10000}", 5000, false)]
    [InlineData("type: latency, latency: {threshold_ms: 5000, upper_threshold_ms: 10000}", 10000, true)]
    [InlineData("type: latency, latency: {threshold_ms: 5000, upper_threshold_ms: 10000}", 10001, false)]
    public async Task Latency_Duration_WithinTheBounds(string policy, int milliseconds, bool isKept)
    {
        var late = Span(1);
        late.StartTimeUnixNano += 1_000;
        late.EndTimeUnixNano = Samples.Start + ((ulong)milliseconds * 1_000_000);
        (await Bed(policy).KeepsAsync(Span(1), late)).ShouldBe(isKept);
    }

    [Theory]
    [InlineData("type: numeric_attribute, numeric_attribute: {key: n, min_value: 50, max_value: 100}", 50, true)]
    [InlineData("type: numeric_attribute, numeric_attribute: {key: n, min_value: 50, max_value: 100}", 101, false)]
    [InlineData("type: numeric_attribute, numeric_attribute: {key: n, min_value: 50}", 1000, true)]
    [InlineData("type: numeric_attribute, numeric_attribute: {key: n, max_value: 50}", -7, true)]
    [InlineData("type: numeric_attribute, numeric_attribute: {key: n, min_value: 50, invert_match: true}", 49, true)]
    [InlineData("type: numeric_attribute, numeric_attribute: {key: n, min_value: 50, invert_match: true}", 51, false)]
    [InlineData("type: numeric_attribute, numeric_attribute: {key: absent, min_value: 50, invert_match: true}", 51, true)]
    public async Task NumericAttribute_Value_WithinTheBounds(string policy, int value, bool isKept)
    {
        var span = Span(1);
        span.Attributes.Add(new KeyValue { Key = "n", Value = new AnyValue { IntValue = value } });
        (await Bed(policy).KeepsAsync(Span(1), span)).ShouldBe(isKept);
    }

    [Theory]
    [InlineData("key: route, values: [/a, /b]", true)]
    [InlineData("key: route, values: [/]", false)]
    [InlineData("key: service.name, values: [shop]", true)]
    [InlineData("key: route, values: ['^/[ab]'], enabled_regex_matching: true, cache_max_size: 1", true)]
    [InlineData("key: route, values: ['^a'], enabled_regex_matching: true", false)]
    [InlineData("key: route, values: [/a], invert_match: true", false)]
    [InlineData("key: route, values: [/c], invert_match: true", true)]
    [InlineData("key: absent, values: [/c], invert_match: true", true)]
    public async Task StringAttribute_SpanOrResource_Matches(string settings, bool isKept)
    {
        var span = Span(1);
        span.Attributes.Add(Samples.Text("route", "/a"));
        (await Bed($"type: string_attribute, string_attribute: {{{settings}}}").KeepsAsync(span)).ShouldBe(isKept);
    }

    [Theory]
    [InlineData("type: boolean_attribute, boolean_attribute: {key: b, value: true}", true)]
    [InlineData("type: boolean_attribute, boolean_attribute: {key: b, value: false}", false)]
    [InlineData("type: boolean_attribute, boolean_attribute: {key: b, value: true, invert_match: true}", false)]
    [InlineData("type: status_code, status_code: {status_codes: [ERROR]}", true)]
    [InlineData("type: status_code, status_code: {status_codes: [OK, UNSET]}", false)]
    [InlineData("type: trace_state, trace_state: {key: k, values: [v, w]}", true)]
    [InlineData("type: trace_state, trace_state: {key: k, values: [x]}", false)]
    [InlineData("type: trace_flags", true)]
    [InlineData("type: span_count, span_count: {min_spans: 2}", false)]
    [InlineData("type: span_count, span_count: {min_spans: 1, max_spans: 2}", true)]
    [InlineData("type: ottl_condition, ottl_condition: {span: ['attributes[\"b\"] == true']}", true)]
    [InlineData("type: ottl_condition, ottl_condition: {span: ['name == \"other\"'], spanevent: ['name == \"boom\"']}", true)]
    [InlineData("type: ottl_condition, ottl_condition: {spanevent: ['name == \"bang\"']}", false)]
    [InlineData("type: not, not: {not_sub_policy: {name: s, type: trace_flags}}", false)]
    [InlineData("type: and, and: {and_sub_policy: [{name: a, type: trace_flags}, {name: b, type: always_sample}]}", true)]
    [InlineData("type: and, and: {and_sub_policy: [{name: a, type: trace_flags}, {name: b, type: span_count, span_count: {min_spans: 9}}]}", false)]
    public async Task Policy_OneSpan_Decides(string policy, bool isKept)
    {
        var span = Span(1);
        span.Attributes.Add(new KeyValue { Key = "b", Value = new AnyValue { BoolValue = true } });
        span.Status = new Status { Code = Status.Types.StatusCode.Error };
        span.TraceState = "a=b,k=v";
        span.Flags = 0x101;
        span.Events.Add(new Span.Types.Event { Name = "boom" });
        (await Bed(policy).KeepsAsync(span)).ShouldBe(isKept);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("salty", 33.3)]
    public async Task Probabilistic_ManyTraces_DecidesByTheHashOfSaltAndId(string salt, double percentage)
    {
        var bed = Bed(FormattableString.Invariant(
            $"type: probabilistic, probabilistic: {{hash_salt: '{salt}', sampling_percentage: {percentage}}}"));
        var random = new Random(3);
        var spans = Enumerable.Range(0, 500).Select(i => Span(i, $"{i}")).ToArray();
        foreach (var span in spans)
        {
            var id = new byte[16];
            random.NextBytes(id);
            span.TraceId = ByteString.CopyFrom(id);
        }

        await bed.AddAsync(spans);
        await bed.DrainAsync();
        var text = System.Text.Encoding.UTF8.GetBytes(salt.Length == 0 ? "default-hash-seed" : salt);
        var limit = (decimal)percentage / 100 * ulong.MaxValue;
        bed.Kept.ShouldBe(spans
            .Where(s => text.Concat(s.TraceId).Aggregate(14695981039346656037ul, (h, b) => (h ^ b) * 1099511628211) <= limit)
            .Select(s => s.Name));
        bed.Output.ItemCount.ShouldBeInRange(10, 250);
    }

    [Theory]
    [InlineData(0.5, 0x7FFFFFFFFFFFFFFFul)]
    [InlineData(1, ulong.MaxValue)]
    [InlineData(7, ulong.MaxValue)]
    [InlineData(0, 0)]
    [InlineData(0.25, 0x3FFFFFFFFFFFFFFFul)]
    public void Threshold_Ratio_IsThatShareOfAllValues(double ratio, ulong expected) =>
        ProbabilisticPolicy.Threshold(ratio).ShouldBe(expected);

    [Fact]
    public async Task RateLimiting_SpansOfASecond_StayBelowTheLimit()
    {
        var bed = Bed("type: rate_limiting, rate_limiting: {spans_per_second: 3}", "decision_wait: 1s\n");
        await bed.AddAsync(Span(1, "a"), Span(2, "b"), Span(3, "c"));
        await bed.TickAsync();
        await bed.AddAsync(Span(4, "d"), Span(4, "d"), Span(4, "d"), Span(5, "e"));
        await bed.TickAsync(2);
        bed.Kept.ShouldBe(["a", "b", "e"]);
    }

    [Fact]
    public async Task BytesLimiting_Bucket_FillsAgain()
    {
        var size = Request(Span(1, "a")).CalculateSize();
        var bed = Bed(
            $"type: bytes_limiting, bytes_limiting: {{bytes_per_second: {size}, burst_capacity: {size}}}", "decision_wait: 1s\n");
        await bed.AddAsync(Span(1, "a"), Span(2, "b"));
        await bed.TickAsync(2);
        bed.Kept.ShouldBe(["a"]);
        await bed.AddAsync(Span(3, "c"));
        await bed.TickAsync(3);
        bed.Kept.ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task Composite_Shares_LimitEachPolicy()
    {
        var bed = Bed(
            """
            type: composite, composite: {max_total_spans_per_second: 4, policy_order: [errors, rest],
              composite_sub_policy: [{name: rest, type: always_sample}, {name: errors, type: status_code, status_code: {status_codes: [ERROR]}}],
              rate_allocation: [{policy: errors, percent: 50}, {policy: rest, percent: 25}]}
            """,
            "decision_wait: 1s\n");
        var spans = Enumerable.Range(1, 6).Select(i => Span(i, $"{i}")).ToArray();
        foreach (var span in spans.Take(3))
            span.Status = new Status { Code = Status.Types.StatusCode.Error };
        await bed.AddAsync(spans);
        await bed.TickAsync(2);
        bed.Kept.ShouldBe(["1", "2", "4"]);
    }

    private static TailSamplingTestBed Bed(string policy, string settings = "") =>
        new($"{settings}policies: [{{name: p, {policy}}}]");
}
