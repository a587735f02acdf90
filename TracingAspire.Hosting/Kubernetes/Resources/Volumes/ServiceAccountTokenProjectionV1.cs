namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A token of the service account in a projected volume.</summary>
public sealed class ServiceAccountTokenProjectionV1
{
    /// <summary>Who the token is meant for.</summary>
    public string? Audience { get; set; }

    /// <summary>Seconds the token is valid.</summary>
    public long? ExpirationSeconds { get; set; }

    /// <summary>The path.</summary>
    public string Path { get; set; } = null!;
}
