using Microsoft.Extensions.Logging;

namespace OtelCollector.Core.Processor.TailSampling.Config;

/// <summary>A configured policy: checked, and ready to be made once for every processor.</summary>
internal sealed record PolicyPlan(string Name, string Type)
{
    /// <summary>Makes the policy; null where the settings are wrong.</summary>
    public Func<PolicyServices, TracePolicy>? Create { get; init; }

    /// <summary>What is wrong with the settings, in the original's wording; null where nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the decision depends on the traces before.</summary>
    public bool IsStateful { get; init; }
}

/// <summary>What policies need of their processor.</summary>
internal sealed record PolicyServices(ILogger Logger, TimeProvider Time);
