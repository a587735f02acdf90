namespace Aspire.Hosting.ApplicationModel;

/// <summary>A file or folder that is copied into a container before it starts.</summary>
public abstract class ContainerFileSystemItem
{
    private string? _name;

    /// <summary>Its name, without any path.</summary>
    public string Name
    {
        get => _name!;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            if (Path.GetDirectoryName(value) != string.Empty)
                throw new ArgumentException($"Name '{value}' must be a simple file or folder name and not include any path separators (eg, / or \\). To specify parent folders, use one or more ContainerDirectory entries.", nameof(value));
            _name = value;
        }
    }

    /// <summary>The user ID of its owner; null takes that of the annotation.</summary>
    public int? Owner { get; set; }

    /// <summary>The group ID; null takes that of the annotation.</summary>
    public int? Group { get; set; }

    /// <summary>The permissions; 0 means what the umask leaves.</summary>
    public UnixFileMode Mode { get; set; }
}

/// <summary>A file of any kind.</summary>
public abstract class ContainerFileBase : ContainerFileSystemItem
{
    /// <summary>The text of the file; null where <see cref="SourcePath"/> is set.</summary>
    public string? Contents { get; set; }

    /// <summary>The file of the host that is copied; null where <see cref="Contents"/> is set.</summary>
    public string? SourcePath { get; set; }

    /// <summary>Whether the container starts although the file could not be copied.</summary>
    public bool? ContinueOnError { get; set; }
}

/// <summary>A file.</summary>
public sealed class ContainerFile : ContainerFileBase;

/// <summary>A certificate in PEM; OpenSSL's hashed link to it is made beside it.</summary>
public sealed class ContainerOpenSSLCertificateFile : ContainerFileBase;
