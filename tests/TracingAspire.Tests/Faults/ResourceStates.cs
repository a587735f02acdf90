using System.Collections.Concurrent;

namespace TracingAspire.Tests.Faults;

/// <summary>The latest state of every instance of every resource.</summary>
internal sealed class ResourceStates : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ResourceEvent> _latest = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public ResourceStates(ResourceNotificationService notifications) => _watching = WatchAsync(notifications);

    /// <summary>The instances of a resource, in the order of their names.</summary>
    public IReadOnlyList<ResourceEvent> Of(string resource) =>
        [.. _latest.Values.Where(state => state.Resource.Name == resource).OrderBy(state => state.ResourceId, StringComparer.Ordinal)];

    /// <summary>Waits until an instance is in a state.</summary>
    public Task<ResourceEvent> UntilAsync(string instance, string what, Func<CustomResourceSnapshot, bool> condition) =>
        Wait.ForAsync($"{instance} to be {what}", () => Task.FromResult(
            _latest.TryGetValue(instance, out var state) && condition(state.Snapshot) ? state : null), seconds: 120);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync(ResourceNotificationService notifications)
    {
        try
        {
            await foreach (var state in notifications.WatchAsync(_stop.Token))
            {
                _latest[state.ResourceId] = state;
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
