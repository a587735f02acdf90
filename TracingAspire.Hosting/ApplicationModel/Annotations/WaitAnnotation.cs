using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says that the resource starts only after another one has come so far.</summary>
[DebuggerDisplay("Resource = {Resource.Name}, WaitType = {WaitType}")]
public sealed class WaitAnnotation : IResourceAnnotation
{
    /// <summary>Creates the annotation.</summary>
    /// <param name="resource">The resource waited for.</param>
    /// <param name="waitType">How far it must have come.</param>
    /// <param name="exitCode">The exit code expected; ignored unless <paramref name="waitType"/> is completion.</param>
    public WaitAnnotation(IResource resource, WaitType waitType, int exitCode = 0)
    {
        ArgumentNullException.ThrowIfNull(resource);
        Resource = resource;
        WaitType = waitType;
        ExitCode = exitCode;
    }

    /// <summary>The resource waited for.</summary>
    public IResource Resource { get; }

    /// <summary>How far it must have come.</summary>
    public WaitType WaitType { get; }

    /// <summary>What happens when it fails; null means the default of the wait.</summary>
    public WaitBehavior? WaitBehavior { get; init; }

    /// <summary>The exit code expected; ignored unless the wait is for completion.</summary>
    public int ExitCode { get; }
}

/// <summary>How far a resource must have come to end a wait.</summary>
public enum WaitType
{
    /// <summary>Running and healthy.</summary>
    WaitUntilHealthy,

    /// <summary>Ended with the expected exit code.</summary>
    WaitForCompletion,

    /// <summary>Running, healthy or not.</summary>
    WaitUntilStarted,
}

/// <summary>What a wait does when the resource waited for fails.</summary>
public enum WaitBehavior
{
    /// <summary>Wait on: it may be restarted.</summary>
    WaitOnResourceUnavailable,

    /// <summary>Give up: the waiting resource fails to start.</summary>
    StopOnResourceUnavailable,
}
