using OtelCollector.Core.Component;

namespace OtelCollector.Core.Service;

/// <summary>The order in which extensions start: as configured, but each after those it depends on.</summary>
internal static class ExtensionOrder
{
    /// <summary>Sorts the enabled extensions.</summary>
    /// <exception cref="ComponentException">A dependency is not enabled or leads back to itself.</exception>
    public static List<(ComponentId Id, IExtension Extension)> Sort(
        IReadOnlyList<(ComponentId Id, IExtension Extension)> extensions)
    {
        var sorted = new List<(ComponentId, IExtension)>();
        var visited = new Dictionary<ComponentId, bool>();
        foreach (var (id, _) in extensions)
            Visit(id);
        return sorted;

        void Visit(ComponentId id)
        {
            if (visited.TryGetValue(id, out var isDone))
            {
                if (!isDone)
                    throw new ComponentException($"service::extensions: extension \"{id}\" depends on itself");
                return;
            }

            visited[id] = false;
            var entry = extensions.First(e => e.Id == id);
            foreach (var dependency in entry.Extension.Dependencies)
            {
                if (!extensions.Any(e => e.Id == dependency))
                {
                    throw new ComponentException(
                        $"service::extensions: extension \"{id}\" needs \"{dependency}\", add it to service::extensions");
                }

                Visit(dependency);
            }

            visited[id] = true;
            sorted.Add(entry);
        }
    }
}
