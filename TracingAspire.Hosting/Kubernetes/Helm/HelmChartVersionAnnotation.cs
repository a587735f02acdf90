namespace Aspire.Hosting.Kubernetes;

/// <summary>Version of the Helm chart.</summary>
public sealed class HelmChartVersionAnnotation : IResourceAnnotation
{
    /// <summary>Creates the annotation.</summary>
    /// <param name="version">The value.</param>
    public HelmChartVersionAnnotation(ReferenceExpression version)
    {
        ArgumentNullException.ThrowIfNull(version);
        Version = version;
    }

    /// <summary>The value.</summary>
    public ReferenceExpression Version { get; }
}
