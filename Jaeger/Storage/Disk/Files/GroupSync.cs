namespace Jaeger.Storage.Disk.Files;

/// <summary>
/// Writers share syncs: whoever comes while none is under way begins one, those who come meanwhile wait for the next,
/// which serves them all.
/// </summary>
/// <param name="sync">Forces what is written onto the disk; never called twice at a time.</param>
internal sealed class GroupSync(Action sync)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _next;
    private bool _isSyncing;

    /// <summary>Returns once a sync that began after the call has ended, with its error if it failed.</summary>
    public Task WaitAsync()
    {
        Task done;
        lock (_lock)
        {
            _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            done = _next.Task;
            if (_isSyncing) return done;
            _isSyncing = true;
        }

        // One batch of waiters for the caller's own sake; those who came meanwhile are not the caller's to wait for.
        if (SyncNext()) ThreadPool.UnsafeQueueUserWorkItem(static g => g.SyncRest(), this, preferLocal: false);
        return done;
    }

    private void SyncRest()
    {
        while (SyncNext())
        {
            // Until nobody waits.
        }
    }

    // True where somebody waits for another one.
    private bool SyncNext()
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            waiting = _next!;
            _next = null;
        }

        try
        {
            sync();
            waiting.SetResult();
        }
        catch (Exception e)
        {
            waiting.SetException(e);
        }

        lock (_lock)
        {
            if (_next is not null) return true;
            _isSyncing = false;
            return false;
        }
    }
}
