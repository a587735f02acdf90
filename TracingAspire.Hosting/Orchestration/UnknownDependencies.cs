namespace Aspire.Hosting.Orchestration;

/// <summary>Refuses to wait for what nobody starts: the wait would never end.</summary>
internal static class UnknownDependencies
{
    public static void ThrowIfAny(IReadOnlyCollection<IResource> resources)
    {
        var known = resources.ToHashSet();
        foreach (var resource in resources)
        {
            var unknown = resource.Annotations.Snapshot().OfType<WaitAnnotation>().FirstOrDefault(w => !known.Contains(w.Resource));
            if (unknown is not null)
            {
                throw new DistributedApplicationException(
                    $"Resource '{resource.Name}' waits for '{unknown.Resource.Name}', which is not in the application model: add it, or remove the WaitFor.");
            }
        }
    }
}
