using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>How long a container lives.</summary>
[DebuggerDisplay("Lifetime = {Lifetime}")]
public sealed class ContainerLifetimeAnnotation : IResourceAnnotation
{
    /// <summary>How long it lives.</summary>
    public required ContainerLifetime Lifetime { get; set; }
}

/// <summary>How long a container lives.</summary>
public enum ContainerLifetime
{
    /// <summary>It is removed when the application stops.</summary>
    Session,

    /// <summary>It runs on when the application stops, and the next start takes it over.</summary>
    Persistent,
}
