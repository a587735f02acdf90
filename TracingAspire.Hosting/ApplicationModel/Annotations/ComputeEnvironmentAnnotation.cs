namespace Aspire.Hosting.ApplicationModel;

/// <summary>The environment a resource is deployed to.</summary>
internal sealed class ComputeEnvironmentAnnotation(IComputeEnvironmentResource computeEnvironment) : IResourceAnnotation
{
    public IComputeEnvironmentResource ComputeEnvironment { get; } = computeEnvironment;
}
