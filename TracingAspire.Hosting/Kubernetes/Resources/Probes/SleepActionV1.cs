namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Waits.</summary>
public sealed class SleepActionV1
{
    /// <summary>How many seconds.</summary>
    public long Seconds { get; set; }
}
