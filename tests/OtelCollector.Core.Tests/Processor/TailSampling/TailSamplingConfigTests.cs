using OtelCollector.Core.Processor.TailSampling;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Processor.TailSampling;

public sealed class TailSamplingConfigTests
{
    [Theory]
    [InlineData("policies: [{type: always_sample}]", "policy name cannot be empty")]
    [InlineData("policies: [{name: a, type: always_sample}, {name: a, type: always_sample}]", "duplicate policy name \"a\"")]
    [InlineData("policies: [{name: a, type: magic}]", "failed to create policy evaluator for \"a\": unknown sampling policy type magic")]
    [InlineData("policies: [{name: a, type: status_code}]", "failed to create policy evaluator for \"a\": expected at least one status code to filter on")]
    [InlineData("policies: [{name: a, type: status_code, status_code: {status_codes: [BAD]}}]", "failed to create policy evaluator for \"a\": unknown status code \"BAD\", supported: OK, ERROR, UNSET")]
    [InlineData("policies: [{name: a, type: ottl_condition}]", "failed to create policy evaluator for \"a\": expected at least one OTTL condition to filter on")]
    [InlineData("policies: [{name: a, type: string_attribute, string_attribute: {key: k, values: ['('], enabled_regex_matching: true}}]", "failed to create policy evaluator for \"a\": error parsing regexp:")]
    [InlineData("policies: [{name: a, type: and, and: {and_sub_policy: [{name: b, type: composite}]}}]", "failed to create policy evaluator for \"a\": unknown sampling policy type composite")]
    [InlineData("policies: [{name: a, type: drop, drop: {drop_sub_policy: [{name: b, type: and}]}}]", "failed to create policy evaluator for \"a\": unknown sampling policy type and")]
    [InlineData("policies: [{name: a, type: composite, composite: {composite_sub_policy: [{name: b, type: drop}]}}]", "failed to create policy evaluator for \"a\": unknown sampling policy type drop")]
    [InlineData("policies: [{name: a, type: numeric_attribute, numeric_attribute: {key: k}}]", "at least one of min_value or max_value must be set")]
    [InlineData("sampling_strategy: now", "invalid sampling_strategy \"now\"")]
    [InlineData("{sampling_strategy: span-ingest, policies: [{name: a, type: rate_limiting}]}", "sampling_strategy \"span-ingest\" requires all policies to be stateless, but policy \"a\" is stateful")]
    [InlineData("num_traces: 0", "num_traces must be greater than zero")]
    [InlineData("policies: [{name: a, type: latency, latency: {treshold_ms: 1}}]", "has invalid keys: treshold_ms")]
    [InlineData("decision_wait: 5x", "'decision_wait' time: unknown unit")]
    public void Config_Bad_IsNamed(string yaml, string expected) =>
        TestComponents.TryConfig(new TailSamplingFactory(), yaml).Problems.ShouldHaveSingleItem().ShouldContain(expected);
}
