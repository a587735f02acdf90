using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The name a container has in the container runtime, instead of one made from the resource name.</summary>
[DebuggerDisplay("Name = {Name}")]
public sealed class ContainerNameAnnotation : IResourceAnnotation
{
    /// <summary>The name.</summary>
    public required string Name { get; set; }
}
