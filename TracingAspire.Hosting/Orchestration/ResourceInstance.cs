using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Orchestration;

/// <summary>One process or container of a resource; its ID is the name of the DCP object.</summary>
internal sealed class ResourceInstance(IResource resource, string suffix, int replicaIndex, string? id = null)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _retired = new(StringComparer.Ordinal);
    private TaskCompletionSource _ended = NewSource();
    private TaskCompletionSource _deleted = NewSource();
    private TaskCompletionSource _startForced = NewSource();

    public IResource Resource { get; } = resource;

    public string Suffix { get; } = suffix;

    public string Id { get; } = id ?? $"{resource.Name}-{suffix}";

    public int ReplicaIndex { get; } = replicaIndex;

    /// <summary>Whether the process is meant to end, so that its end is no failure.</summary>
    public bool StopRequested { get; set; }

    /// <summary>The DCP object there is now; null before the first start and after a deletion.</summary>
    public string? Uid { get; private set; }

    /// <summary>Serializes start, stop and restart.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public Task Ended => _ended.Task;

    public Task Deleted => _deleted.Task;

    /// <summary>Completes when the user wants the start not to wait any longer.</summary>
    public Task StartForced => _startForced.Task;

    public bool IsWaiting { get; set; }

    /// <summary>Takes note of an object; false where it belongs to a process that has been replaced.</summary>
    public bool Accept(DcpObject value)
    {
        lock (_gate)
        {
            if (value.Metadata.Uid is not { } uid || _retired.Contains(uid))
                return false;
            Uid = uid;
            return true;
        }
    }

    public void PrepareStart()
    {
        lock (_gate)
        {
            StopRequested = false;
            _ended = NewSource();
            _deleted = NewSource();
            _startForced = NewSource();
        }
    }

    public void Retire()
    {
        lock (_gate)
        {
            if (Uid is { } uid)
                _retired.Add(uid);
            Uid = null;
        }
    }

    public bool OnEnded() => _ended.TrySetResult();

    public void OnDeleted(string? uid)
    {
        _deleted.TrySetResult();
        if (uid is null || uid == Uid)
            _ended.TrySetResult();
    }

    public void ForceStart() => _startForced.TrySetResult();

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
