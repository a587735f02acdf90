namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a resource becomes in the environment it is deployed to.</summary>
public sealed class DeploymentTargetAnnotation : IResourceAnnotation
{
    /// <summary>Creates the annotation.</summary>
    /// <param name="target">What it becomes.</param>
    public DeploymentTargetAnnotation(IResource target)
    {
        ArgumentNullException.ThrowIfNull(target);
        DeploymentTarget = target;
    }

    /// <summary>What it becomes.</summary>
    public IResource DeploymentTarget { get; set; }

    /// <summary>The environment.</summary>
    public IComputeEnvironmentResource? ComputeEnvironment { get; set; }
}
