using Aspire.Hosting.Publishing;
using TracingAspire.AppHost.Publishing;

namespace TracingAspire.AppHost.Resources;

/// <summary>Config files of this repository in containers.</summary>
internal static class ConfigFileBuilderExtensions
{
    /// <summary>
    /// Shows the file <paramref name="source"/> to the container as <paramref name="target"/>, read-only: a bind mount
    /// on this machine and in a manifest, a ConfigMap in Kubernetes.
    /// </summary>
    public static IResourceBuilder<ContainerResource> WithConfigFile(
        this IResourceBuilder<ContainerResource> builder, string source, string target)
    {
        if (builder.ApplicationBuilder.ExecutionContext.IsRunMode)
        {
            return builder.WithBindMount(source, target, isReadOnly: true);
        }

        // Kubernetes output refuses bind mounts when it prepares its workloads, which is before this event; a manifest
        // is written after it.
        builder.ApplicationBuilder.Eventing.Subscribe<BeforePublishEvent>((_, _) =>
        {
            builder.WithBindMount(source, target, isReadOnly: true);
            return Task.CompletedTask;
        });
        return builder.PublishAsKubernetesService(service => service.MountConfigFile(source, target));
    }
}
