using Aspire.Hosting.Kubernetes;

namespace Aspire.Hosting;

/// <summary>Adds Kubernetes clusters to the application.</summary>
public static partial class KubernetesEnvironmentExtensions
{
    /// <summary>Adds a cluster the application is published for; it is no part of a run.</summary>
    /// <param name="builder">The application builder.</param>
    /// <param name="name">The resource name.</param>
    public static IResourceBuilder<KubernetesEnvironmentResource> AddKubernetesEnvironment(this IDistributedApplicationBuilder builder, [ResourceName] string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        builder.AddKubernetesValidation();
        var resource = new KubernetesEnvironmentResource(name) { Dashboard = builder.CreateKubernetesDashboard($"{name}-dashboard") };
        return builder.ExecutionContext.IsRunMode
            ? builder.CreateResourceBuilder(resource)
            : builder.AddResource(resource).WithIconName("ServerMultiple");
    }

    /// <summary>Sets properties of the environment.</summary>
    /// <param name="builder">The environment.</param>
    /// <param name="configure">Sets them.</param>
    public static IResourceBuilder<KubernetesEnvironmentResource> WithProperties(this IResourceBuilder<KubernetesEnvironmentResource> builder, Action<KubernetesEnvironmentResource> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        configure(builder.Resource);
        return builder;
    }

    /// <summary>Deploys an Aspire dashboard with the application, or leaves it out.</summary>
    /// <param name="builder">The environment.</param>
    /// <param name="enabled">Whether it is deployed.</param>
    public static IResourceBuilder<KubernetesEnvironmentResource> WithDashboard(this IResourceBuilder<KubernetesEnvironmentResource> builder, bool enabled = true)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Resource.DashboardEnabled = enabled;
        return builder;
    }

    /// <summary>Deploys an Aspire dashboard with the application and changes it.</summary>
    /// <param name="builder">The environment.</param>
    /// <param name="configure">Changes the dashboard.</param>
    public static IResourceBuilder<KubernetesEnvironmentResource> WithDashboard(this IResourceBuilder<KubernetesEnvironmentResource> builder, Action<IResourceBuilder<KubernetesAspireDashboardResource>> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Resource.DashboardEnabled = true;
        configure(builder.Resource.Dashboard ?? throw new InvalidOperationException("Dashboard resource is not initialized"));
        return builder;
    }

    /// <summary>Publishes a Helm chart, which is the default, and sets its options.</summary>
    /// <param name="builder">The environment.</param>
    /// <param name="configure">Sets the options.</param>
    public static IResourceBuilder<KubernetesEnvironmentResource> WithHelm(this IResourceBuilder<KubernetesEnvironmentResource> builder, Action<HelmChartOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        configure?.Invoke(new HelmChartOptions(builder));
        return builder;
    }
}
