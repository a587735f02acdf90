using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resources of an application in the order they were added.</summary>
public interface IResourceCollection : IList<IResource>
{
    /// <summary>Finds a resource by its name, without regard to case.</summary>
    /// <param name="name">The resource name.</param>
    /// <param name="resource">The resource found.</param>
    bool TryGetByName(string name, [NotNullWhen(true)] out IResource? resource);
}
