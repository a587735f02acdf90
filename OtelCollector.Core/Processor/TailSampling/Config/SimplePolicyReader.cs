using OtelCollector.Core.Configuration;
using OtelCollector.Core.Processor.TailSampling.Policies;

namespace OtelCollector.Core.Processor.TailSampling.Config;

/// <summary>Reads policies that have no policies within. Every section is read, so that a typing error is found in each.</summary>
internal static class SimplePolicyReader
{
    public static PolicyPlan Read(ConfigSection section)
    {
        var plan = new PolicyPlan(section.Text("name", string.Empty), section.Text("type", string.Empty));
        var plans = new Dictionary<string, PolicyPlan>(StringComparer.Ordinal)
        {
            ["always_sample"] = plan with { Create = _ => new AlwaysSamplePolicy() },
            ["trace_flags"] = plan with { Create = _ => new TraceFlagsPolicy() },
            ["latency"] = Latency(plan, Section(section, "latency", "LatencyCfg")),
            ["numeric_attribute"] = AttributeReader.Numeric(plan, Section(section, "numeric_attribute", "NumericAttributeCfg")),
            ["boolean_attribute"] = AttributeReader.Boolean(plan, Section(section, "boolean_attribute", "BooleanAttributeCfg")),
            ["string_attribute"] = AttributeReader.String(plan, Section(section, "string_attribute", "StringAttributeCfg")),
            ["trace_state"] = AttributeReader.TraceState(plan, Section(section, "trace_state", "TraceStateCfg")),
            ["status_code"] = StatusCode(plan, Section(section, "status_code", "StatusCodeCfg")),
            ["probabilistic"] = Probabilistic(plan, Section(section, "probabilistic", "ProbabilisticCfg")),
            ["span_count"] = SpanCount(plan, Section(section, "span_count", "SpanCountCfg")),
            ["rate_limiting"] = RateLimiting(plan, Section(section, "rate_limiting", "RateLimitingCfg")),
            ["bytes_limiting"] = BytesLimiting(plan, Section(section, "bytes_limiting", "BytesLimitingCfg")),
            ["ottl_condition"] = OttlConditionReader.Read(plan, Section(section, "ottl_condition", "OTTLConditionCfg")),
        };
        return plans.TryGetValue(plan.Type, out var found)
            ? found
            : plan with { Problem = $"unknown sampling policy type {plan.Type}" };
    }

    private static ConfigSection? Section(ConfigSection section, string key, string name) =>
        section.Section(key, $"tailsamplingprocessor.{name}");

    private static PolicyPlan Latency(PolicyPlan plan, ConfigSection? section)
    {
        var threshold = section?.WholeNumber("threshold_ms", 0) ?? 0;
        var upper = section?.WholeNumber("upper_threshold_ms", 0) ?? 0;
        return plan with { Create = _ => new LatencyPolicy(threshold, upper) };
    }

    private static PolicyPlan StatusCode(PolicyPlan plan, ConfigSection? section)
    {
        string[] known = ["UNSET", "OK", "ERROR"];
        var codes = section?.TextList("status_codes", []) ?? [];
        if (codes.Count == 0)
            return plan with { Problem = "expected at least one status code to filter on" };
        return codes.FirstOrDefault(code => !known.Contains(code)) is { } unknown
            ? plan with { Problem = $"unknown status code \"{unknown}\", supported: OK, ERROR, UNSET" }
            : plan with { Create = _ => new StatusCodePolicy([.. codes.Select(code => Array.IndexOf(known, code))]) };
    }

    private static PolicyPlan Probabilistic(PolicyPlan plan, ConfigSection? section)
    {
        var salt = section?.Text("hash_salt", string.Empty) ?? string.Empty;
        var percentage = section?.Number("sampling_percentage", 0) ?? 0;
        return plan with { Create = _ => new ProbabilisticPolicy(salt, percentage) };
    }

    private static PolicyPlan SpanCount(PolicyPlan plan, ConfigSection? section)
    {
        var min = (int)(section?.WholeNumber("min_spans", 0, int.MinValue, int.MaxValue, "int32") ?? 0);
        var max = (int)(section?.WholeNumber("max_spans", 0, int.MinValue, int.MaxValue, "int32") ?? 0);
        return plan with { Create = _ => new SpanCountPolicy(min, max) };
    }

    private static PolicyPlan RateLimiting(PolicyPlan plan, ConfigSection? section)
    {
        var rate = section?.WholeNumber("spans_per_second", 0) ?? 0;
        return plan with { IsStateful = true, Create = services => new RateLimitingPolicy(rate, services.Time) };
    }

    private static PolicyPlan BytesLimiting(PolicyPlan plan, ConfigSection? section)
    {
        var rate = section?.WholeNumber("bytes_per_second", 0) ?? 0;
        var burst = section?.WholeNumber("burst_capacity", 0) ?? 0;
        return plan with
        {
            IsStateful = true,
            Create = services => new BytesLimitingPolicy(rate, burst > 0 ? burst : rate * 2, services.Time),
        };
    }
}
