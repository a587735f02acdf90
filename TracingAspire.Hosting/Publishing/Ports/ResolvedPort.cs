using System.Runtime.InteropServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A port of a published endpoint and where it comes from.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct ResolvedPort
{
    /// <summary>The port; null leaves it to what deploys the application.</summary>
    public int? Value { get; init; }

    /// <summary>Whether it was chosen here.</summary>
    public bool IsAllocated { get; init; }

    /// <summary>Whether it follows from the other port of the endpoint.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>A port that was asked for.</summary>
    /// <param name="port">The port.</param>
    public static ResolvedPort Explicit(int port) => new() { Value = port };

    /// <summary>A port that was chosen here.</summary>
    /// <param name="port">The port.</param>
    public static ResolvedPort Allocated(int port) => new() { Value = port, IsAllocated = true };

    /// <summary>A port that follows from the other one.</summary>
    /// <param name="port">The port.</param>
    public static ResolvedPort Implicit(int port) => new() { Value = port, IsImplicit = true };

    /// <summary>No port yet.</summary>
    public static ResolvedPort None() => new();

    /// <summary>The port.</summary>
    /// <param name="resolvedPort">The port and where it comes from.</param>
    public static implicit operator int?(ResolvedPort resolvedPort) => resolvedPort.Value;
}
