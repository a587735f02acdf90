using OtelCollector.Core.Configuration;
using OtelCollector.Core.Processor.TailSampling.Policies;

namespace OtelCollector.Core.Processor.TailSampling.Config;

/// <summary>Reads composite policies: policies that share a number of spans a second.</summary>
internal static class CompositeReader
{
    private const double Percent = 100;

    public static PolicyPlan? Read(ConfigSection section)
    {
        if (section.Section("composite", "tailsamplingprocessor.CompositeCfg") is not { } composite)
            return new PolicyPlan(string.Empty, "composite") { Create = _ => new CompositePolicy([], 0, TimeProvider.System) };
        var max = composite.WholeNumber("max_total_spans_per_second", 0);
        var order = composite.TextList("policy_order", []);
        var plans = composite.SectionList("composite_sub_policy", "tailsamplingprocessor.CompositeSubPolicyCfg")
            .Select(PolicyReader.ReadSub)
            .OrderBy(plan => order.Contains(plan.Name) ? order.ToList().IndexOf(plan.Name) : int.MaxValue)
            .ToList();
        var shares = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var allocation in composite.SectionList("rate_allocation", "tailsamplingprocessor.RateAllocationCfg"))
        {
            var percent = allocation.WholeNumber("percent", 0);
            shares[allocation.Text("policy", string.Empty)] =
                (long)(percent > 0 ? percent / Percent * max : (double)max / plans.Count);
        }

        return new PolicyPlan(string.Empty, "composite")
        {
            Problem = plans.Find(p => p.Problem is not null)?.Problem,
            IsStateful = true,
            Create = services => new CompositePolicy(
                [.. plans.Select(p => (p.Create!(services), shares.GetValueOrDefault(p.Name)))], max, services.Time),
        };
    }
}
