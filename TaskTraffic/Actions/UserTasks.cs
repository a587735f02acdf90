namespace TaskTraffic.Actions;

/// <summary>The tasks a user has, as far as the user knows.</summary>
internal sealed class UserTasks
{
    private readonly List<string> _ids = [];

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_ids)
                return _ids.Count;
        }
    }

    /// <summary>Their IDs at the moment.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_ids)
                return [.. _ids];
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(string taskId)
    {
        lock (_ids)
            _ids.Add(taskId);
    }

    /// <summary>Removes one.</summary>
    public void Remove(string taskId)
    {
        lock (_ids)
            _ids.Remove(taskId);
    }

    /// <summary>Takes what the application says instead.</summary>
    public void Replace(IEnumerable<string> taskIds)
    {
        lock (_ids)
        {
            _ids.Clear();
            _ids.AddRange(taskIds);
        }
    }
}
