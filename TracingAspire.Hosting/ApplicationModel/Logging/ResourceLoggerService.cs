using System.Collections.Concurrent;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Holds the console log of every resource.</summary>
public class ResourceLoggerService : IDisposable
{
    private readonly ConcurrentDictionary<string, ResourceLog> _logs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A logger that writes to the console log of the resource.</summary>
    /// <param name="resource">The resource.</param>
    public ILogger GetLogger(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new ResourceLogger([.. IdsOf(resource).Select(GetLog)]);
    }

    /// <summary>A logger that writes to the console log of an instance.</summary>
    /// <param name="resourceName">The instance.</param>
    public ILogger GetLogger(string resourceName)
    {
        ArgumentNullException.ThrowIfNull(resourceName);
        return new ResourceLogger([GetLog(resourceName)]);
    }

    /// <summary>The log so far, then every new line, until the log is complete.</summary>
    /// <param name="resource">The resource.</param>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return WatchAsync(IdsOf(resource)[0]);
    }

    /// <summary>The log so far, then every new line, until the log is complete.</summary>
    /// <param name="resourceName">The instance.</param>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(string resourceName)
    {
        ArgumentNullException.ThrowIfNull(resourceName);
        return GetLog(resourceName).WatchAsync();
    }

    /// <summary>The log so far.</summary>
    /// <param name="resource">The resource.</param>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return GetAllAsync(IdsOf(resource)[0]);
    }

    /// <summary>The log so far.</summary>
    /// <param name="resourceName">The instance.</param>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(string resourceName)
    {
        ArgumentNullException.ThrowIfNull(resourceName);
        return new[] { GetLog(resourceName).Lines }.ToAsyncEnumerable();
    }

    /// <summary>Says that nothing more is written; watches end.</summary>
    /// <param name="resource">The resource.</param>
    public void Complete(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        foreach (var id in IdsOf(resource))
            GetLog(id).Complete();
    }

    /// <summary>Says that nothing more is written; watches end.</summary>
    /// <param name="name">The instance.</param>
    public void Complete(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        GetLog(name).Complete();
    }

    /// <summary>Forgets the lines written so far.</summary>
    /// <param name="resourceName">The instance.</param>
    public void ClearBacklog(string resourceName) => GetLog(resourceName).Clear();

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var log in _logs.Values)
            log.Complete();
        GC.SuppressFinalize(this);
    }

    internal ResourceLog GetLog(string resourceId) => _logs.GetOrAdd(resourceId, _ => new ResourceLog());

    private static string[] IdsOf(IResource resource) =>
        resource.Annotations.Snapshot().OfType<ResourceInstanceAnnotation>().LastOrDefault()?.Ids ?? [resource.Name];
}
