namespace Aspire.Hosting.Kubernetes;

/// <summary>Options of the Helm chart an environment is published as.</summary>
public sealed class HelmChartOptions
{
    private readonly IResourceBuilder<KubernetesEnvironmentResource> _environment;

    internal HelmChartOptions(IResourceBuilder<KubernetesEnvironmentResource> environment) => _environment = environment;

    /// <summary>Sets the namespace the application is deployed to.</summary>
    /// <param name="namespace">The value.</param>
    public HelmChartOptions WithNamespace(string @namespace)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(@namespace);
        return Annotate(new KubernetesNamespaceAnnotation(ReferenceExpression.Create($"{@namespace}")));
    }

    /// <summary>Sets the namespace the application is deployed to.</summary>
    /// <param name="namespace">The parameter that holds the value.</param>
    public HelmChartOptions WithNamespace(IResourceBuilder<ParameterResource> @namespace)
    {
        ArgumentNullException.ThrowIfNull(@namespace);
        return Annotate(new KubernetesNamespaceAnnotation(ReferenceExpression.Create($"{@namespace.Resource}")));
    }

    /// <summary>Sets the name of the release.</summary>
    /// <param name="releaseName">The value.</param>
    public HelmChartOptions WithReleaseName(string releaseName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(releaseName);
        return Annotate(new HelmReleaseNameAnnotation(ReferenceExpression.Create($"{releaseName}")));
    }

    /// <summary>Sets the name of the release.</summary>
    /// <param name="releaseName">The parameter that holds the value.</param>
    public HelmChartOptions WithReleaseName(IResourceBuilder<ParameterResource> releaseName)
    {
        ArgumentNullException.ThrowIfNull(releaseName);
        return Annotate(new HelmReleaseNameAnnotation(ReferenceExpression.Create($"{releaseName.Resource}")));
    }

    /// <summary>Sets the name of the chart; default that of the application.</summary>
    /// <param name="name">The value.</param>
    public HelmChartOptions WithChartName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Annotate(new HelmChartNameAnnotation(ReferenceExpression.Create($"{name}")));
    }

    /// <summary>Sets the name of the chart; default that of the application.</summary>
    /// <param name="name">The parameter that holds the value.</param>
    public HelmChartOptions WithChartName(IResourceBuilder<ParameterResource> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Annotate(new HelmChartNameAnnotation(ReferenceExpression.Create($"{name.Resource}")));
    }

    /// <summary>Sets the version of the chart; default <c>0.1.0</c>.</summary>
    /// <param name="version">The value.</param>
    public HelmChartOptions WithChartVersion(string version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        return Annotate(new HelmChartVersionAnnotation(ReferenceExpression.Create($"{version}")));
    }

    /// <summary>Sets the version of the chart; default <c>0.1.0</c>.</summary>
    /// <param name="version">The parameter that holds the value.</param>
    public HelmChartOptions WithChartVersion(IResourceBuilder<ParameterResource> version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Annotate(new HelmChartVersionAnnotation(ReferenceExpression.Create($"{version.Resource}")));
    }

    /// <summary>Sets the description of the chart.</summary>
    /// <param name="description">The value.</param>
    public HelmChartOptions WithChartDescription(string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        return Annotate(new HelmChartDescriptionAnnotation(ReferenceExpression.Create($"{description}")));
    }

    /// <summary>Sets the description of the chart.</summary>
    /// <param name="description">The parameter that holds the value.</param>
    public HelmChartOptions WithChartDescription(IResourceBuilder<ParameterResource> description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return Annotate(new HelmChartDescriptionAnnotation(ReferenceExpression.Create($"{description.Resource}")));
    }

    private HelmChartOptions Annotate<T>(T annotation) where T : IResourceAnnotation
    {
        _environment.WithAnnotation(annotation, ResourceAnnotationMutationBehavior.Replace);
        return this;
    }
}
