using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A probe of the deployed resource.</summary>
[Experimental("ASPIREPROBES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public abstract class ProbeAnnotation : IResourceAnnotation
{
    /// <summary>What it asks.</summary>
    public required ProbeType Type { get; init; }

    /// <summary>How many seconds after the start it begins.</summary>
    public int InitialDelaySeconds { get; init; }

    /// <summary>How many seconds lie between two probes.</summary>
    public int PeriodSeconds { get; init; }

    /// <summary>After how many seconds it counts as failed.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>How often in a row it fails before the resource counts as failed.</summary>
    public int FailureThreshold { get; init; }

    /// <summary>How often in a row it succeeds before the resource counts as well again.</summary>
    public int SuccessThreshold { get; init; }
}

/// <summary>A probe that sends a request to an endpoint.</summary>
[Experimental("ASPIREPROBES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public sealed class EndpointProbeAnnotation : ProbeAnnotation
{
    /// <summary>The endpoint.</summary>
    public required EndpointReference EndpointReference { get; init; }

    /// <summary>The path.</summary>
    public required string Path { get; init; }
}

/// <summary>What a probe asks.</summary>
[Experimental("ASPIREPROBES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public enum ProbeType
{
    /// <summary>Whether the resource has started.</summary>
    Startup = 0,

    /// <summary>Whether it can take requests.</summary>
    Readiness = 1,

    /// <summary>Whether it is alive.</summary>
    Liveness = 2,
}
