using System.Diagnostics;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The finished model of the application.</summary>
[DebuggerDisplay("Resources = {Resources.Count}")]
public class DistributedApplicationModel
{
    /// <summary>Creates the model over a collection that stays live.</summary>
    /// <param name="resources">The resources.</param>
    public DistributedApplicationModel(IResourceCollection resources) => Resources = resources;

    /// <summary>Creates the model over a copy of the resources.</summary>
    /// <param name="resources">The resources.</param>
    public DistributedApplicationModel(IEnumerable<IResource> resources) : this(new ResourceCollection(resources))
    {
    }

    /// <summary>The resources of the application.</summary>
    public IResourceCollection Resources { get; }
}
