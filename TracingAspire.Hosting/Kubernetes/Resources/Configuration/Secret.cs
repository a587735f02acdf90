namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Configuration that is kept secret.</summary>
public sealed class Secret() : BaseKubernetesResource("v1", "Secret")
{
    /// <summary>The values by key.</summary>
    public Dictionary<string, string> Data { get; } = [];

    /// <summary>Whether the values can no longer be changed.</summary>
    public bool? Immutable { get; set; }

    /// <summary>The values by key, in plain text; the server encodes them.</summary>
    public Dictionary<string, string> StringData { get; } = [];

    /// <summary>The type; default <c>Opaque</c>.</summary>
    public string Type { get; set; } = "Opaque";
}
