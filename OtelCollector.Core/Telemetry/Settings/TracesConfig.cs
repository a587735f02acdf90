using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>The <c>traces</c> section: the Collector's own spans and who gets them.</summary>
internal sealed class TracesConfig
{
    /// <summary>Whether there are any: not where it is none; default normal.</summary>
    public TelemetryLevel Level { get; private set; } = TelemetryLevel.Normal;

    /// <summary>Formats of trace context that are understood: <c>tracecontext</c>, <c>b3</c>; default none.</summary>
    public IReadOnlyList<string> Propagators { get; private set; } = [];

    /// <summary>Who gets the spans; none turns them off.</summary>
    public IReadOnlyList<ProcessorConfig> Processors { get; private set; } = [];

    /// <summary>Part of the traces that are kept, 0 to 1; default 1.</summary>
    public double Ratio { get; private set; } = 1;

    /// <summary>Whether the sender's decision is kept where there is one; default true.</summary>
    public bool IsParentBased { get; private set; } = true;

    public bool IsOn => Level != TelemetryLevel.None && Processors.Count > 0;

    public void Bind(ConfigSection section)
    {
        Level = TelemetryConfig.Level(section);
        Propagators = section.TextList("propagators", []);
        Processors = ProcessorConfig.Read(section);
        if (section.Section("sampler", "config.Sampler") is { } sampler)
            BindSampler(sampler);
        section.AcceptWithoutEffect("limits", "processors", "propagators", "sampler");
    }

    /// <summary>Says what is wrong, as the original does when it starts.</summary>
    /// <exception cref="ComponentException">Something is.</exception>
    public void ThrowIfInvalid()
    {
        if (Propagators.Any(p => p is not ("tracecontext" or "b3")))
            throw new ComponentException("failed to create tracer provider: error creating propagator: unsupported trace propagator");
        if (Processors.Select(p => p.Fault("span")).FirstOrDefault(f => f is not null) is { } fault)
            throw new ComponentException($"failed to create tracer provider: {fault}");
    }

    private void BindSampler(ConfigSection sampler)
    {
        IsParentBased = false;
        var own = sampler;
        if (sampler.Section("parent_based", "config.SamplerParentBased") is { } parent)
        {
            IsParentBased = true;
            parent.AcceptWithoutEffect("remote_parent_sampled", "remote_parent_not_sampled", "local_parent_sampled", "local_parent_not_sampled");
            own = parent.Section("root", "config.Sampler") ?? own;
        }

        if (own.Has("always_off"))
            Ratio = 0;
        else if (own.Section("trace_id_ratio_based", "config.SamplerTraceIDRatioBased") is { } ratio)
            Ratio = Math.Clamp(ratio.Number("ratio", 1), 0, 1);
        own.Has("always_on");
        own.AcceptWithoutEffect("jaeger_remote");
    }
}
