namespace Aspire.Hosting.Kubernetes.Resources;

/// <summary>The identity pods run under.</summary>
public sealed class ServiceAccountV1() : BaseKubernetesResource("v1", "ServiceAccount");
