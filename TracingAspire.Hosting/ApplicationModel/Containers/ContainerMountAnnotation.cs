using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A folder or file of the host, or a volume, in a container.</summary>
[DebuggerDisplay("Type = {Type}, Source = {Source}, Target = {Target}")]
public sealed class ContainerMountAnnotation : IResourceAnnotation
{
    /// <summary>Creates the mount.</summary>
    /// <param name="source">The absolute path on the host, or the name of the volume; null makes an anonymous volume.</param>
    /// <param name="target">The path in the container.</param>
    /// <param name="type">Folder of the host or volume.</param>
    /// <param name="isReadOnly">Whether the container can only read it.</param>
    public ContainerMountAnnotation(string? source, string target, ContainerMountType type, bool isReadOnly)
    {
        if (type == ContainerMountType.BindMount)
        {
            if (string.IsNullOrEmpty(source))
                throw new ArgumentNullException(nameof(source), "Bind mounts must specify a source path.");
            if (!Path.IsPathRooted(source))
                throw new ArgumentException("Bind mounts must specify an absolute path.", nameof(source));
        }
        else if (string.IsNullOrEmpty(source) && isReadOnly)
        {
            throw new ArgumentException("Anonymous volumes cannot be read-only.", nameof(isReadOnly));
        }

        Source = source;
        Target = target;
        Type = type;
        IsReadOnly = isReadOnly;
    }

    /// <summary>The absolute path on the host, or the name of the volume; null for an anonymous volume.</summary>
    public string? Source { get; }

    /// <summary>The path in the container.</summary>
    public string Target { get; }

    /// <summary>Folder of the host or volume.</summary>
    public ContainerMountType Type { get; }

    /// <summary>Whether the container can only read it.</summary>
    public bool IsReadOnly { get; }
}

/// <summary>What is mounted.</summary>
public enum ContainerMountType
{
    /// <summary>A folder or file of the host.</summary>
    BindMount,

    /// <summary>A volume of the container runtime.</summary>
    Volume,
}
