using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>When the image of a container is pulled.</summary>
[DebuggerDisplay("ImagePullPolicy = {ImagePullPolicy}")]
public sealed class ContainerImagePullPolicyAnnotation : IResourceAnnotation
{
    /// <summary>When the image is pulled.</summary>
    public required ImagePullPolicy ImagePullPolicy { get; set; }
}

/// <summary>When an image is pulled.</summary>
public enum ImagePullPolicy
{
    /// <summary>As the container runtime does by itself: where it is missing.</summary>
    Default = 0,

    /// <summary>Before every start.</summary>
    Always,

    /// <summary>Where it is missing.</summary>
    Missing,

    /// <summary>Never: a start without the image fails.</summary>
    Never,
}
