using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Publishing;

namespace TracingAspire.AppHost.Publishing;

/// <summary>Kubernetes as the target of a deployment, and a manifest that is none of its business.</summary>
internal static class KubernetesEnvironmentExtensions
{
    /// <summary>
    /// Leaves the environment out of the manifest, which is for tools that have targets of their own: neither is it a
    /// resource there, nor are the others marked as bound to it.
    /// </summary>
    public static IResourceBuilder<KubernetesEnvironmentResource> WithNeutralManifest(
        this IResourceBuilder<KubernetesEnvironmentResource> builder)
    {
        var application = builder.ApplicationBuilder;
        if (application.ExecutionContext.IsPublishMode && application.Configuration["Pipeline:Step"] == "publish-manifest")
        {
            application.Eventing.Subscribe<BeforePublishEvent>((published, _) =>
            {
                foreach (var resource in published.Model.Resources)
                {
                    foreach (var target in resource.Annotations.OfType<DeploymentTargetAnnotation>().ToList())
                    {
                        resource.Annotations.Remove(target);
                    }
                }

                return Task.CompletedTask;
            });
        }

        return builder.ExcludeFromManifest();
    }
}
