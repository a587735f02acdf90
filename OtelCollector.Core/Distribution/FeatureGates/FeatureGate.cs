namespace OtelCollector.Core.Distribution.FeatureGates;

/// <summary>A switch of the original for behaviour that is new or goes away.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Stage">Alpha: off by default; Beta: on by default; Stable: always on.</param>
/// <param name="FromVersion">Since when there is one.</param>
/// <param name="Description">What it does.</param>
internal sealed record FeatureGate(string Id, FeatureStage Stage, string FromVersion, string Description)
{
    /// <summary>Until when there is one; empty for no end.</summary>
    public string ToVersion { get; init; } = string.Empty;

    /// <summary>Where it is discussed.</summary>
    public string ReferenceUrl { get; init; } = string.Empty;

    /// <summary>Whether it is on unless the command line says otherwise.</summary>
    public bool IsOnByDefault => Stage != FeatureStage.Alpha;
}

/// <summary>How far a gate has come.</summary>
internal enum FeatureStage
{
    /// <summary>Off by default.</summary>
    Alpha,

    /// <summary>On by default.</summary>
    Beta,

    /// <summary>Always on.</summary>
    Stable,
}
