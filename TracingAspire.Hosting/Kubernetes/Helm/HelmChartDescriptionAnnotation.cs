namespace Aspire.Hosting.Kubernetes;

/// <summary>Description of the Helm chart.</summary>
public sealed class HelmChartDescriptionAnnotation : IResourceAnnotation
{
    /// <summary>Creates the annotation.</summary>
    /// <param name="description">The value.</param>
    public HelmChartDescriptionAnnotation(ReferenceExpression description)
    {
        ArgumentNullException.ThrowIfNull(description);
        Description = description;
    }

    /// <summary>The value.</summary>
    public ReferenceExpression Description { get; }
}
