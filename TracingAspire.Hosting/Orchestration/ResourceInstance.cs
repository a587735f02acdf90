using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Orchestration;

/// <summary>One process or container of a resource; its ID is the name of the DCP object.</summary>
internal sealed class ResourceInstance(IResource resource, string suffix, int replicaIndex, string? id = null)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _retired = new(StringComparer.Ordinal);
    private (string? Uid, TaskCompletionSource Done) _deletion = (null, NewSource());
    private TaskCompletionSource _ended = NewSource();
    private TaskCompletionSource _deleted = NewSource();
    private TaskCompletionSource _startForced = NewSource();
    private CancellationTokenSource? _start;
    private bool _isWaiting;

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

    /// <summary>Whether DCP runs it or is about to.</summary>
    public bool IsAlive => Uid is not null && !Ended.IsCompleted;

    public Task Ended => _ended.Task;

    /// <summary>Completes when the present object is deleted.</summary>
    public Task Deleted => _deleted.Task;

    /// <summary>Completes when the user wants the start not to wait any longer.</summary>
    public Task StartForced => _startForced.Task;

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

    /// <summary>Begins a start; the token is canceled by whoever stops the instance before DCP has it.</summary>
    public CancellationToken BeginStart(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            StopRequested = false;
            _ended = NewSource();
            _deleted = NewSource();
            _startForced = NewSource();
            _start = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            return _start.Token;
        }
    }

    public void EndStart()
    {
        lock (_gate)
        {
            _start?.Dispose();
            _start = null;
        }
    }

    /// <summary>Calls off a start that DCP does not know of yet.</summary>
    public void CancelStart()
    {
        lock (_gate)
            _start?.Cancel();
    }

    public void SetWaiting(bool isWaiting)
    {
        lock (_gate)
            _isWaiting = isWaiting;
    }

    /// <summary>Starts without what is still waited for; false where nothing is.</summary>
    public bool TryForceStart()
    {
        lock (_gate)
            return _isWaiting && _startForced.TrySetResult();
    }

    /// <summary>Forgets the present object, which is about to be deleted; completes when it is gone.</summary>
    public Task Retire()
    {
        lock (_gate)
        {
            if (Uid is not { } uid)
                return Task.CompletedTask;
            _retired.Add(uid);
            _deletion = (uid, NewSource());
            Uid = null;
            return _deletion.Done.Task;
        }
    }

    public bool OnEnded() => _ended.TrySetResult();

    public void OnDeleted(string? uid)
    {
        lock (_gate)
        {
            if (uid == _deletion.Uid)
                _deletion.Done.TrySetResult();
            if (uid != Uid)
                return;
            _ended.TrySetResult();
            _deleted.TrySetResult();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
