namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>How much storage is asked for.</summary>
public sealed class VolumeResourceRequirementsV1
{
    /// <summary>At most, by resource.</summary>
    public Dictionary<string, string> Limits { get; } = [];

    /// <summary>At least, by resource.</summary>
    public Dictionary<string, string> Requests { get; } = [];
}
