namespace Aspire.Hosting.Orchestration;

/// <summary>
/// In which order processes stop: whoever uses another stops before it, so that what it still has to send arrives.
/// </summary>
internal static class StopOrder
{
    /// <summary>For each resource the resources that must have stopped before it.</summary>
    /// <param name="resources">The resources that run.</param>
    /// <param name="referencesOf">What a resource was given the address of.</param>
    public static Dictionary<IResource, HashSet<IResource>> Compute(
        IReadOnlyCollection<IResource> resources, Func<IResource, IEnumerable<IResource>> referencesOf)
    {
        var users = resources.ToDictionary(r => r, _ => new HashSet<IResource>());
        foreach (var resource in resources)
        {
            foreach (var wait in resource.Annotations.Snapshot().OfType<WaitAnnotation>())
                AddUser(users, wait.Resource, resource);
        }

        foreach (var resource in resources)
        {
            foreach (var used in referencesOf(resource))
                AddUser(users, used, resource);
        }

        return users;
    }

    /// <summary>References go round in circles (a Collector knows the UI it allows, the UI knows its Collector): waits win, then the first.</summary>
    private static void AddUser(Dictionary<IResource, HashSet<IResource>> users, IResource used, IResource user)
    {
        if (used != user && users.TryGetValue(used, out var known) && !Precedes(users, used, user))
            known.Add(user);
    }

    private static bool Precedes(Dictionary<IResource, HashSet<IResource>> users, IResource first, IResource later)
    {
        var visited = new HashSet<IResource>();
        var pending = new Stack<IResource>([later]);
        while (pending.TryPop(out var resource))
        {
            if (resource == first)
                return true;
            if (visited.Add(resource))
            {
                foreach (var user in users[resource])
                    pending.Push(user);
            }
        }

        return false;
    }
}
