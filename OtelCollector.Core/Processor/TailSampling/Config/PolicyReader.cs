using OtelCollector.Core.Configuration;
using OtelCollector.Core.Processor.TailSampling.Policies;

namespace OtelCollector.Core.Processor.TailSampling.Config;

/// <summary>Reads policies and those within them.</summary>
internal static class PolicyReader
{
    private const string ConfigName = "tailsamplingprocessor.PolicyCfg";

    /// <summary>A policy of the processor itself: of any type.</summary>
    public static PolicyPlan Read(ConfigSection section)
    {
        var plan = ReadSub(section);
        return ReadGroup(section, "drop", "drop_sub_policy", PolicyDecision.Dropped) is { } drop && plan.Type == "drop" ? drop with { Name = plan.Name }
            : CompositeReader.Read(section) is { } composite && plan.Type == "composite" ? composite with { Name = plan.Name }
            : plan;
    }

    /// <summary>A policy within a composite one: of any simple type, <c>and</c> or <c>not</c>.</summary>
    public static PolicyPlan ReadSub(ConfigSection section)
    {
        var plan = ReadInner(section);
        var and = ReadGroup(section, "and", "and_sub_policy", PolicyDecision.Sampled);
        return plan.Type == "and" ? and with { Name = plan.Name } : plan;
    }

    // A policy within "and" or "drop": of any simple type, or "not".
    private static PolicyPlan ReadInner(ConfigSection section)
    {
        var plan = SimplePolicyReader.Read(section);
        var sub = section.Section("not", ConfigName)?.Section("not_sub_policy", ConfigName);
        var inner = sub is null ? null : SimplePolicyReader.Read(sub);
        if (plan.Type != "not")
            return plan;
        if (inner is null)
            return plan with { Problem = "unknown sampling policy type " };
        return plan with
        {
            Problem = inner.Problem,
            IsStateful = inner.IsStateful,
            Create = services => new NotPolicy(inner.Create!(services)),
        };
    }

    private static PolicyPlan ReadGroup(ConfigSection section, string type, string key, PolicyDecision decision)
    {
        var plans = section.Section(type, ConfigName)?.SectionList(key, ConfigName).Select(ReadInner).ToList() ?? [];
        return new PolicyPlan(string.Empty, type)
        {
            Problem = plans.Find(p => p.Problem is not null)?.Problem,
            IsStateful = plans.Exists(p => p.IsStateful),
            Create = services => new AndPolicy([.. plans.Select(p => p.Create!(services))], decision),
        };
    }
}
