using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Which image a container is made from.</summary>
[DebuggerDisplay("Image = {Image}, Tag = {Tag}, SHA256 = {SHA256}")]
public sealed class ContainerImageAnnotation : IResourceAnnotation
{
    private string? _tag;
    private string? _sha256;

    /// <summary>The registry, such as <c>docker.io</c>; null leaves it to the image's name and the container runtime.</summary>
    public string? Registry { get; set; }

    /// <summary>The name of the image, without tag and digest.</summary>
    public required string Image { get; set; }

    /// <summary>The tag; setting it removes the digest.</summary>
    public string? Tag
    {
        get => _tag;
        set => (_tag, _sha256) = (value, null);
    }

    /// <summary>The SHA-256 digest in hexadecimal; setting it removes the tag.</summary>
    public string? SHA256
    {
        get => _sha256;
        set => (_tag, _sha256) = (null, value);
    }
}
