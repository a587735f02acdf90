using System.Collections.ObjectModel;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The annotations of one resource, in the order they were added.</summary>
public sealed class ResourceAnnotationCollection : Collection<IResourceAnnotation>
{
    /// <summary>A copy taken under the lock: annotations may be added while the resource is being started.</summary>
    internal IResourceAnnotation[] Snapshot()
    {
        lock (Items)
            return [.. Items];
    }

    /// <inheritdoc />
    protected override void InsertItem(int index, IResourceAnnotation item)
    {
        lock (Items)
            base.InsertItem(index, item);
    }

    /// <inheritdoc />
    protected override void RemoveItem(int index)
    {
        lock (Items)
            base.RemoveItem(index);
    }
}
