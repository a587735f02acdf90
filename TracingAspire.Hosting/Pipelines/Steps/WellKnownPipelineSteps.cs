using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.Pipelines;

/// <summary>Names of the steps every pipeline has.</summary>
[Experimental("ASPIREPIPELINES001", UrlFormat = "https://aka.ms/aspire/diagnostics/{0}")]
public static class WellKnownPipelineSteps
{
    /// <summary>Collects what is done before the application starts, in a run too.</summary>
    public const string BeforeStart = "before-start";

    /// <summary>Collects what builds images.</summary>
    public const string Build = "build";

    /// <summary>Comes before anything is built.</summary>
    public const string BuildPrereq = "build-prereq";

    /// <summary>Checks that there is a container runtime.</summary>
    public const string CheckContainerRuntime = "check-container-runtime";

    /// <summary>Collects what deploys.</summary>
    public const string Deploy = "deploy";

    /// <summary>Comes before anything is deployed.</summary>
    public const string DeployPrereq = "deploy-prereq";

    /// <summary>Collects what takes a deployment down.</summary>
    public const string Destroy = "destroy";

    /// <summary>Comes before anything is taken down.</summary>
    public const string DestroyPrereq = "destroy-prereq";

    /// <summary>Prints the steps and what they depend on.</summary>
    public const string Diagnostics = "diagnostics";

    /// <summary>Makes sure that every parameter has a value.</summary>
    public const string ProcessParameters = "process-parameters";

    /// <summary>Collects what writes files for a deployment.</summary>
    public const string Publish = "publish";

    /// <summary>Comes before anything is published.</summary>
    public const string PublishPrereq = "publish-prereq";

    /// <summary>Collects what pushes images.</summary>
    public const string Push = "push";

    /// <summary>Comes before anything is pushed.</summary>
    public const string PushPrereq = "push-prereq";

    /// <summary>Checks that every resource has one environment to go to.</summary>
    public const string ValidateComputeEnvironments = "validate-compute-environments";
}
