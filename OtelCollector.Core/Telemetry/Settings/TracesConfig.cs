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

    /// <summary>Which traces are kept; null for all that the sender does not drop.</summary>
    public SamplerConfig? Sampler { get; private set; }

    public bool IsOn => Level != TelemetryLevel.None && Processors.Count > 0;

    public void Bind(ConfigSection section)
    {
        Level = TelemetryConfig.Level(section);
        Propagators = section.TextList("propagators", []);
        Processors = ProcessorConfig.Read(section);
        if (section.Section("sampler", "config.Sampler") is { } sampler)
            Sampler = SamplerConfig.Read(sampler);
        section.AcceptWithoutEffect("limits");
    }

    /// <summary>Says what is wrong, as the original does when it starts.</summary>
    /// <exception cref="ComponentException">Something is.</exception>
    public void ThrowIfInvalid()
    {
        if (Propagators.Any(p => p is not ("tracecontext" or "b3")))
            throw new ComponentException("failed to create tracer provider: error creating propagator: unsupported trace propagator");
        if (Sampler is { IsValid: false })
            throw new ComponentException("failed to create tracer provider: invalid sampler configuration");
        if (Processors.Select(p => p.Fault("span")).FirstOrDefault(f => f is not null) is { } fault)
            throw new ComponentException($"failed to create tracer provider: {fault}");
    }
}
