namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The paths of a rule.</summary>
public sealed class HttpIngressRuleValueV1
{
    /// <summary>The paths.</summary>
    public List<HttpIngressPathV1> Paths { get; } = [];
}
