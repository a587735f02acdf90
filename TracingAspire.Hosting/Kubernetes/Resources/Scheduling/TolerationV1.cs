namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>A taint of nodes that a pod tolerates.</summary>
public sealed class TolerationV1
{
    /// <summary>Effect of the taint, such as <c>NoSchedule</c>; null matches all.</summary>
    public string Effect { get; set; } = null!;

    /// <summary>The key.</summary>
    public string Key { get; set; } = null!;

    /// <summary>How key and values are compared.</summary>
    public string Operator { get; set; } = null!;

    /// <summary>Seconds the taint is tolerated; null is for ever.</summary>
    public long? TolerationSeconds { get; set; }

    /// <summary>The value.</summary>
    public string Value { get; set; } = null!;
}
