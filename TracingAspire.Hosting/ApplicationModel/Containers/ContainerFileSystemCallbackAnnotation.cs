using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Copies files into a container before it starts.</summary>
[DebuggerDisplay("DestinationPath = {DestinationPath}")]
public sealed class ContainerFileSystemCallbackAnnotation : IResourceAnnotation
{
    /// <summary>The folder of the container they are copied to.</summary>
    public required string DestinationPath { get; init; }

    /// <summary>The user ID of the owner; null means root.</summary>
    public int? DefaultOwner { get; init; }

    /// <summary>The group ID; null means root.</summary>
    public int? DefaultGroup { get; init; }

    /// <summary>Permissions taken away from files without permissions of their own; null means 022.</summary>
    public UnixFileMode? Umask { get; set; }

    /// <summary>Says what is copied.</summary>
    public required Func<ContainerFileSystemCallbackContext, CancellationToken, Task<IEnumerable<ContainerFileSystemItem>>> Callback { get; init; }
}

/// <summary>What a callback for files sees.</summary>
public sealed class ContainerFileSystemCallbackContext
{
    /// <summary>The services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The container.</summary>
    public required IResource Model { get; init; }
}
