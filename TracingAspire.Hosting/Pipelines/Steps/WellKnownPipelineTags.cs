using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Tags steps are found by.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public static class WellKnownPipelineTags
{
    /// <summary>Builds what a resource runs.</summary>
    public const string BuildCompute = "build-compute";

    /// <summary>Deploys what a resource runs.</summary>
    public const string DeployCompute = "deploy-compute";

    /// <summary>Creates infrastructure.</summary>
    public const string ProvisionInfrastructure = "provision-infra";

    /// <summary>Pushes an image.</summary>
    public const string PushContainerImage = "push-container-image";
}
