using Aspire.Hosting.Pipelines;

namespace Aspire.Hosting.Kubernetes;

/// <summary>
/// The steps of a Kubernetes environment. The deployment targets are made as on the Aspire packages, since the manifest
/// shows them; the Helm chart is not, and its step says what writes Kubernetes output here.
/// </summary>
internal static class KubernetesPipeline
{
    private const string ValidateStep = "validate-kubernetes";

    /// <summary>Has the application refuse customizations that no environment would ever apply.</summary>
    public static void AddKubernetesValidation(this IDistributedApplicationBuilder builder)
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(ValidationMarker)))
            return;
        builder.Services.AddSingleton<ValidationMarker>();
        builder.Pipeline.AddStep(new PipelineStep
        {
            Name = ValidateStep,
            Description = "Checks that customized Kubernetes services have an environment.",
            Action = ValidateAsync,
            RequiredBySteps = [WellKnownPipelineSteps.BeforeStart],
            IsQuiet = true,
        });
    }

    public static IEnumerable<PipelineStep> StepsOf(KubernetesEnvironmentResource environment) =>
    [
        new PipelineStep
        {
            Name = $"prepare-deployment-targets-{environment.Name}",
            Description = $"Finds what becomes a workload of {environment.Name}.",
            Action = context => DeploymentTargets.PrepareAsync(context, environment),
            DependsOnSteps = [WellKnownPipelineSteps.ValidateComputeEnvironments],
            RequiredBySteps = [WellKnownPipelineSteps.BeforeStart],
            IsQuiet = true,
        },
        Refused(environment, $"publish-{environment.Name}", WellKnownPipelineSteps.PublishPrereq, WellKnownPipelineSteps.Publish),
        Refused(environment, $"helm-deploy-{environment.Name}", WellKnownPipelineSteps.DeployPrereq, WellKnownPipelineSteps.Deploy),
    ];

    private static PipelineStep Refused(KubernetesEnvironmentResource environment, string name, string after, string before) => new()
    {
        Name = name,
        Description = $"Writes or deploys the Helm chart of {environment.Name}, on the Aspire packages only.",
        Action = _ => throw new DistributedApplicationException(
            $"The Local hosting engine has no Helm charts ('{environment.Name}'): write the manifest with '--publisher manifest --output-path aspire-manifest.json' "
            + "and turn it into Kubernetes files with 'aspirate generate', or build with the property HostingEngine=Aspire."),
        DependsOnSteps = [after],
        RequiredBySteps = [before],
    };

    private static Task ValidateAsync(PipelineStepContext context)
    {
        var customized = context.Model.GetComputeResources().FirstOrDefault(r => r.HasAnnotationOfType<KubernetesServiceCustomizationAnnotation>());
        if (customized is not null && context.ExecutionContext.IsPublishMode && !context.Model.Resources.OfType<KubernetesEnvironmentResource>().Any())
        {
            throw new DistributedApplicationException(
                $"Resource '{customized.Name}' is configured to publish as a Kubernetes service, but there is no Kubernetes environment: add one with AddKubernetesEnvironment.");
        }

        return Task.CompletedTask;
    }

    private sealed class ValidationMarker;
}
