namespace Aspire.Hosting.Kubernetes;

/// <summary>Namespace the application is deployed to.</summary>
public sealed class KubernetesNamespaceAnnotation : IResourceAnnotation
{
    /// <summary>Creates the annotation.</summary>
    /// <param name="namespace">The value.</param>
    public KubernetesNamespaceAnnotation(ReferenceExpression @namespace)
    {
        ArgumentNullException.ThrowIfNull(@namespace);
        Namespace = @namespace;
    }

    /// <summary>The value.</summary>
    public ReferenceExpression Namespace { get; }
}
