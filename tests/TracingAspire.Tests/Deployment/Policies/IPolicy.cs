using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Policies;

/// <summary>One concern of a deployment, and what is wrong with it.</summary>
internal interface IPolicy
{
    /// <summary>A sentence for each violation that names the object; none where all is well.</summary>
    IEnumerable<string> Check(ClusterState cluster);
}
