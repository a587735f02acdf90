namespace Aspire.Hosting.Kubernetes;

/// <summary>Name of the Helm release.</summary>
public sealed class HelmReleaseNameAnnotation : IResourceAnnotation
{
    /// <summary>Creates the annotation.</summary>
    /// <param name="releaseName">The value.</param>
    public HelmReleaseNameAnnotation(ReferenceExpression releaseName)
    {
        ArgumentNullException.ThrowIfNull(releaseName);
        ReleaseName = releaseName;
    }

    /// <summary>The value.</summary>
    public ReferenceExpression ReleaseName { get; }
}
