using System.Diagnostics.CodeAnalysis;
using Aspire.Hosting.Pipelines;

namespace Aspire.Hosting.Kubernetes;

/// <summary>A Kubernetes cluster the application is published for.</summary>
public sealed class KubernetesEnvironmentResource : Resource, IComputeEnvironmentResource
{
    /// <summary>Creates the environment.</summary>
    /// <param name="name">The resource name.</param>
    public KubernetesEnvironmentResource(string name) : base(name) =>
        Annotations.Add(new PipelineStepAnnotation(_ => KubernetesPipeline.StepsOf(this)));

    /// <summary>Whether an Aspire dashboard is deployed with the application; default true.</summary>
    public bool DashboardEnabled { get; set; } = true;

    /// <summary>What volumes are made of: <c>emptyDir</c>, <c>hostPath</c> or <c>pvc</c>; default <c>emptyDir</c>.</summary>
    public string DefaultStorageType { get; set; } = "emptyDir";

    /// <summary>Storage class of claims; null takes the default of the cluster.</summary>
    public string? DefaultStorageClassName { get; set; }

    /// <summary>Size of claims; default <c>1Gi</c>.</summary>
    public string DefaultStorageSize { get; set; } = "1Gi";

    /// <summary>Access mode of claims; default <c>ReadWriteOnce</c>.</summary>
    public string DefaultStorageReadWritePolicy { get; set; } = "ReadWriteOnce";

    /// <summary>When images are pulled: <c>Always</c>, <c>IfNotPresent</c> or <c>Never</c>; default <c>IfNotPresent</c>.</summary>
    public string DefaultImagePullPolicy { get; set; } = "IfNotPresent";

    /// <summary>Type of Services: <c>ClusterIP</c>, <c>NodePort</c> or <c>LoadBalancer</c>; default <c>ClusterIP</c>.</summary>
    public string DefaultServiceType { get; set; } = "ClusterIP";

    /// <summary>The kubeconfig file; null takes that of the user.</summary>
    public string? KubeConfigPath { get; set; }

    /// <summary>The environment this one is a part of.</summary>
    public IComputeEnvironmentResource? OwningComputeEnvironment { get; set; }

    internal IResourceBuilder<KubernetesAspireDashboardResource>? Dashboard { get; init; }

    /// <inheritdoc />
    [Experimental("ASPIRECOMPUTE002", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
    public ReferenceExpression GetHostAddressExpression(EndpointReference endpointReference)
    {
        ArgumentNullException.ThrowIfNull(endpointReference);
        var service = $"{endpointReference.Resource.Name.ToLowerInvariant()}-service";
        return ReferenceExpression.Create($"{service}");
    }
}
