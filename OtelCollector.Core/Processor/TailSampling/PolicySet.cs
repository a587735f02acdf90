using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Processor.TailSampling.Config;
using OtelCollector.Core.Processor.TailSampling.Traces;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.TailSampling;

/// <summary>Asks all policies about a trace. Dropping stands above keeping, keeping above anything else.</summary>
internal sealed class PolicySet
{
    private readonly List<PolicyRun> _policies;
    private readonly bool _stopsAtFirstMatch;
    private readonly ILogger _logger;
    private long _errors;

    public PolicySet(ComponentSettings settings, TailSamplingConfig config, TimeProvider time)
    {
        var services = new PolicyServices(settings.Logger, time);
        _policies =
        [
            .. config.Policies.Select(plan => new PolicyRun(
                plan.Name,
                string.IsNullOrEmpty(settings.Id.Name) ? plan.Name : $"{settings.Id.Name}.{plan.Name}",
                plan.Type == "drop",
                plan.Create!(services))),
        ];
        _stopsAtFirstMatch = config.SampleOnFirstMatch;
        _logger = settings.Logger;
    }

    /// <summary>The decision about a complete trace.</summary>
    public PolicyDecision Decide(PendingTrace trace)
    {
        var isSampled = false;
        foreach (var policy in _policies)
        {
            switch (Evaluate(policy, trace))
            {
                case PolicyDecision.Dropped:
                    return PolicyDecision.Dropped;
                case PolicyDecision.Sampled when _stopsAtFirstMatch:
                    return PolicyDecision.Sampled;
                case PolicyDecision.Sampled:
                    isSampled = true;
                    break;
            }
        }

        return isSampled ? PolicyDecision.Sampled : PolicyDecision.NotSampled;
    }

    /// <summary>
    /// The decision about spans that just arrived; unspecified where later spans may change it: a trace that could still
    /// be dropped is not kept yet.
    /// </summary>
    public PolicyDecision DecideOnIngest(PendingTrace trace)
    {
        foreach (var policy in _policies)
        {
            switch (Evaluate(policy, trace))
            {
                case PolicyDecision.Dropped:
                    return PolicyDecision.Dropped;
                case PolicyDecision.Failed:
                    break;
                case var _ when policy.IsDrop:
                    return PolicyDecision.Unspecified;
                case PolicyDecision.Sampled:
                    return PolicyDecision.Sampled;
            }
        }

        return PolicyDecision.Unspecified;
    }

    public void Report(TailSamplingMetrics metrics)
    {
        foreach (var policy in _policies)
            policy.Report(metrics);
        metrics.EvaluationErrors.Add(_errors);
        _errors = 0;
    }

    private PolicyDecision Evaluate(PolicyRun policy, PendingTrace trace)
    {
        var decision = policy.Evaluate(trace);
        if (decision == PolicyDecision.Failed)
        {
            _errors++;
            _logger.Write(LogLevel.Debug, "Sampling policy error", ("policy", policy.Name), ("error", trace.Error));
        }

        return decision;
    }
}
