namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The file a key is written to.</summary>
public sealed class KeyToPathV1
{
    /// <summary>The key.</summary>
    public string Key { get; set; } = null!;

    /// <summary>Permission bits of the file.</summary>
    public int? Mode { get; set; }

    /// <summary>The path.</summary>
    public string Path { get; set; } = null!;
}
