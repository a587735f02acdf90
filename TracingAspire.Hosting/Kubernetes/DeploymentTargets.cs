using Aspire.Hosting.Pipelines;

namespace Aspire.Hosting.Kubernetes;

/// <summary>Gives every container and project of an environment the Kubernetes resource it becomes, and a dashboard to send telemetry to.</summary>
internal static class DeploymentTargets
{
    public static Task PrepareAsync(PipelineStepContext context, KubernetesEnvironmentResource environment)
    {
        if (context.ExecutionContext.IsRunMode)
            return Task.CompletedTask;

        var owner = environment.OwningComputeEnvironment ?? environment;
        var dashboard = environment.DashboardEnabled ? environment.Dashboard : null;
        if (dashboard is not null)
            AddTarget(dashboard.Resource, environment, owner);
        foreach (var resource in context.Model.GetComputeResources().ToArray())
        {
            var chosen = resource.GetComputeEnvironment();
            if (chosen is not null && chosen != environment && chosen != environment.OwningComputeEnvironment)
                continue;
            if (dashboard is not null)
                SendTelemetry(resource, dashboard.Resource);
            RefuseBindMounts(resource, environment);
            AddTarget(resource, environment, chosen ?? owner);
        }

        return Task.CompletedTask;
    }

    private static void AddTarget(IResource resource, KubernetesEnvironmentResource environment, IComputeEnvironmentResource owner) =>
        resource.Annotations.Add(new DeploymentTargetAnnotation(new KubernetesResource(resource.Name, resource, environment))
        {
            ComputeEnvironment = owner,
        });

    private static void SendTelemetry(IResource resource, KubernetesAspireDashboardResource dashboard)
    {
        if (resource is not IResourceWithEnvironment || !resource.HasAnnotationOfType<OtlpExporterAnnotation>())
            return;
        resource.Annotations.Add(new EnvironmentCallbackAnnotation(context =>
        {
            context.EnvironmentVariables["OTEL_EXPORTER_OTLP_ENDPOINT"] = dashboard.OtlpGrpcEndpoint;
            context.EnvironmentVariables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";
            context.EnvironmentVariables["OTEL_SERVICE_NAME"] = resource.Name;
        }));
    }

    /// <summary>As on the Aspire packages: a folder of this machine is not there in a cluster.</summary>
    private static void RefuseBindMounts(IResource resource, KubernetesEnvironmentResource environment)
    {
        if (resource.TryGetContainerMounts(out var mounts) && mounts.FirstOrDefault(m => m.Type == ContainerMountType.BindMount) is { } mount)
        {
            throw new DistributedApplicationException(
                $"Resource '{resource.Name}' has a bind mount ('{mount.Source}'), which the Kubernetes environment '{environment.Name}' cannot have: "
                + "add it in run mode only, and use WithContainerFiles or a volume when publishing.");
        }
    }
}
