using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Processor.TailSampling.Config;

/// <summary>Settings of the tail sampling processor.</summary>
internal sealed class TailSamplingConfig : IComponentConfig
{
    private const string TraceComplete = "trace-complete";
    private const string SpanIngest = "span-ingest";

    private string _strategy = TraceComplete;

    /// <summary>From a trace's first span to its decision, in whole seconds; default 30s, at least 1s.</summary>
    public TimeSpan DecisionWait { get; private set; } = TimeSpan.FromSeconds(30);

    /// <summary>From a root span to the decision, where that is earlier; default 0, off.</summary>
    public TimeSpan DecisionWaitAfterRootReceived { get; private set; }

    /// <summary>Most traces in memory; default 50000.</summary>
    public long NumTraces { get; private set; } = 50_000;

    /// <summary>Senders wait for room rather than the oldest trace giving way; default false.</summary>
    public bool BlockOnOverflow { get; private set; }

    /// <summary>Room made beforehand for the traces of a second; default 0.</summary>
    public int ExpectedNewTracesPerSec { get; private set; }

    /// <summary>The first policy that keeps a trace ends its evaluation; default false.</summary>
    public bool SampleOnFirstMatch { get; private set; }

    /// <summary>At the stop, traces whose time has not come are dropped undecided; default false.</summary>
    public bool DropPendingTracesOnShutdown { get; private set; }

    /// <summary>Larger traces are dropped at once; default 0, no limit.</summary>
    public long MaximumTraceSizeBytes { get; private set; }

    /// <summary>Decides with every batch of spans rather than once a trace is complete; default false.</summary>
    public bool DecidesOnIngest => _strategy == SpanIngest;

    /// <summary>Kept traces to remember; default 0.</summary>
    public int SampledCacheSize { get; private set; }

    /// <summary>Other traces to remember; default 0.</summary>
    public int NonSampledCacheSize { get; private set; }

    /// <summary>The policies; those that drop come first.</summary>
    public IReadOnlyList<PolicyPlan> Policies { get; private set; } = [];

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        DecisionWait = section.Duration("decision_wait", DecisionWait);
        DecisionWaitAfterRootReceived = section.Duration("decision_wait_after_root_received", TimeSpan.Zero);
        NumTraces = section.WholeNumber("num_traces", NumTraces, 0, long.MaxValue, "uint64");
        BlockOnOverflow = section.Boolean("block_on_overflow", BlockOnOverflow);
        ExpectedNewTracesPerSec = (int)section.WholeNumber("expected_new_traces_per_sec", 0, 0, int.MaxValue, "uint64");
        SampleOnFirstMatch = section.Boolean("sample_on_first_match", SampleOnFirstMatch);
        DropPendingTracesOnShutdown = section.Boolean("drop_pending_traces_on_shutdown", DropPendingTracesOnShutdown);
        MaximumTraceSizeBytes = section.WholeNumber("maximum_trace_size_bytes", 0, 0, long.MaxValue, "uint64");
        _strategy = section.Text("sampling_strategy", _strategy);
        if (section.Section("decision_cache", "tailsamplingprocessor.DecisionCacheConfig") is { } cache)
        {
            SampledCacheSize = (int)cache.WholeNumber("sampled_cache_size", 0, int.MinValue, int.MaxValue);
            NonSampledCacheSize = (int)cache.WholeNumber("non_sampled_cache_size", 0, int.MinValue, int.MaxValue);
        }

        Policies =
        [
            .. section.SectionList("policies", "tailsamplingprocessor.PolicyCfg")
                .Select(PolicyReader.Read)
                .OrderBy(plan => plan.Type == "drop" ? 0 : 1),
        ];
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (_strategy is not (TraceComplete or SpanIngest))
            section.AddError($"invalid sampling_strategy \"{_strategy}\", must be \"{TraceComplete}\" or \"{SpanIngest}\"");
        if (NumTraces == 0)
            section.AddError("num_traces must be greater than zero");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var plan in Policies)
        {
            if (plan.Name.Length == 0)
                section.AddError("policy name cannot be empty");
            else if (!names.Add(plan.Name))
                section.AddError($"duplicate policy name \"{plan.Name}\"");
            if (plan.Problem is { } problem)
                section.AddError($"failed to create policy evaluator for \"{plan.Name}\": {problem}");
            else if (DecidesOnIngest && plan.IsStateful)
                section.AddError($"sampling_strategy \"{_strategy}\" requires all policies to be stateless, but policy \"{plan.Name}\" is stateful");
        }
    }
}
