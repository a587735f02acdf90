namespace Aspire.Hosting.Orchestration;

/// <summary>Refuses an application whose resources wait for each other in a circle.</summary>
internal static class DependencyCycles
{
    public static Task ThrowIfAnyAsync(IReadOnlyList<IResource> resources)
    {
        var done = new HashSet<IResource>();
        foreach (var resource in resources)
            Visit(resource, [], done);
        return Task.CompletedTask;
    }

    private static void Visit(IResource resource, List<IResource> path, HashSet<IResource> done)
    {
        if (path.Contains(resource))
        {
            var circle = path.SkipWhile(r => r != resource).Append(resource).Select(r => r.Name);
            throw new DistributedApplicationException($"Resources wait for each other in a circle: {string.Join(" → ", circle)}. Remove one WaitFor.");
        }

        if (done.Contains(resource))
            return;
        path.Add(resource);
        foreach (var wait in resource.Annotations.Snapshot().OfType<WaitAnnotation>())
            Visit(wait.Resource, path, done);
        path.RemoveAt(path.Count - 1);
        done.Add(resource);
    }
}
