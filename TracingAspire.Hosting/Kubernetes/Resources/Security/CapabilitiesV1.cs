namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>Linux capabilities added and dropped.</summary>
public sealed class CapabilitiesV1
{
    /// <summary>Capabilities added.</summary>
    public List<string> Add { get; } = [];

    /// <summary>Capabilities dropped.</summary>
    public List<string> Drop { get; } = [];
}
