using System.Diagnostics;
using OtelCollector.Core.Processor.TailSampling.Traces;

namespace OtelCollector.Core.Processor.TailSampling;

/// <summary>A policy at work, with what it decided since the last report.</summary>
internal sealed class PolicyRun(string name, string reportedName, bool isDrop, TracePolicy policy)
{
    private readonly KeyValuePair<string, object?> _tag = new("policy", reportedName);
    private readonly long[] _decisions = new long[(int)PolicyDecision.Failed + 1];
    private long _executions;
    private long _time;

    public string Name { get; } = name;

    public bool IsDrop { get; } = isDrop;

    public PolicyDecision Evaluate(PendingTrace trace)
    {
        var start = Stopwatch.GetTimestamp();
        var decision = Ask(trace);
        _time += Stopwatch.GetTimestamp() - start;
        _executions++;
        _decisions[(int)decision]++;
        return decision;
    }

    /// <summary>Adds what was counted to the metrics, and begins again.</summary>
    public void Report(TailSamplingMetrics metrics)
    {
        foreach (var decision in new[] { PolicyDecision.NotSampled, PolicyDecision.Sampled, PolicyDecision.Dropped })
        {
            if (_decisions[(int)decision] > 0)
                metrics.TracesSampled.Add(_decisions[(int)decision], [_tag, .. TailSamplingMetrics.Tags(decision)]);
        }

        metrics.PolicyTime.Add((long)Stopwatch.GetElapsedTime(0, _time).TotalMicroseconds, _tag);
        metrics.PolicyExecutions.Add(_executions, _tag);
        Array.Clear(_decisions);
        (_executions, _time) = (0, 0);
    }

    // One trace a policy cannot cope with must not end the decisions about all others.
    private PolicyDecision Ask(PendingTrace trace)
    {
        try
        {
            return policy.Evaluate(trace);
        }
        catch (Exception e)
        {
            trace.Error = e.Message;
            return PolicyDecision.Failed;
        }
    }
}
