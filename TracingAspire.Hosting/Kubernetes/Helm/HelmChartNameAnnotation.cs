namespace Aspire.Hosting.Kubernetes;

/// <summary>Name of the Helm chart.</summary>
public sealed class HelmChartNameAnnotation : IResourceAnnotation
{
    /// <summary>Creates the annotation.</summary>
    /// <param name="name">The value.</param>
    public HelmChartNameAnnotation(ReferenceExpression name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The value.</summary>
    public ReferenceExpression Name { get; }
}
