using System.Collections.Concurrent;

namespace TracingAspire.Tests.Faults.Load;

/// <summary>A few users who create, change, list and delete tasks through task-web, whatever happens; every request is kept.</summary>
internal sealed class TaskLoad : IAsyncDisposable
{
    /// <summary>How many requests are under way at most.</summary>
    public const int Users = 4;

    /// <summary>Between two requests of a user: a steady load that leaves the machine to what is tested.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<LoadRequest> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskClient _client;
    private readonly IReadOnlyList<string> _users;
    private readonly Task _running;

    private TaskLoad(Uri taskWeb)
    {
        _client = new TaskClient(taskWeb);
        _users = [.. Enumerable.Range(0, Users).Select(_ => $"load-{Guid.NewGuid():N}")];
        _running = Task.WhenAll(_users.Select(user => Task.Run(() => RunAsync(user))));
    }

    /// <summary>The requests that have been answered so far, in the order of their answers.</summary>
    public IReadOnlyList<LoadRequest> Requests => [.. _requests];

    /// <summary>Starts it, and waits until users are served.</summary>
    public static async Task<TaskLoad> StartAsync(Uri taskWeb)
    {
        var load = new TaskLoad(taskWeb);
        await load.UntilServedAsync();
        return load;
    }

    /// <summary>Waits for what is said of the requests that begin from now on.</summary>
    public async Task UntilAsync(string what, Func<IReadOnlyList<LoadRequest>, bool> condition)
    {
        var since = DateTimeOffset.UtcNow;
        try
        {
            await Wait.UntilAsync(what, () => condition(Requests.Since(since)), seconds: 120);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"{exception.Message} The last requests:\n{string.Join('\n', _requests.TakeLast(10))}", exception);
        }
    }

    /// <summary>Waits until users are served, several times in a row each.</summary>
    public Task UntilServedAsync() => UntilAsync("users to be served", requests =>
        requests.Count >= 5 * Users && requests.TakeLast(5 * Users).All(request => request.Succeeded));

    /// <summary>Ends the load when the requests under way have been answered.</summary>
    public async Task<IReadOnlyList<LoadRequest>> StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
        var requests = Requests;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", requests.GroupBy(request => request.Status?.ToString() ?? "no answer")
            .Select(group => $"{group.Count()} × {group.Key} (slowest {group.Max(request => request.Duration).TotalSeconds:0.00} s)")));
        return requests;
    }

    /// <summary>The IDs of the tasks that its users have now.</summary>
    public async Task<IReadOnlyList<string>> ListTaskIdsAsync() =>
        [.. (await Task.WhenAll(_users.Select(_client.ListTaskIdsAsync))).SelectMany(ids => ids)];

    /// <summary>Changes a task that may be there or not.</summary>
    public Task<LoadRequest> ChangeAsync(string taskId) => _client.ChangeAsync(_users[0], taskId);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(string user)
    {
        using var pace = new PeriodicTimer(Pace);
        string? taskId = null;
        for (var count = 0; !_stop.IsCancellationRequested; count++)
        {
            // Every other task is deleted, so that there are some of both kinds in the end.
            var request = taskId is null || count % 4 == 0 ? await _client.CreateAsync(user)
                : count % 8 == 3 ? await _client.DeleteAsync(taskId)
                : count % 4 == 1 ? await _client.ChangeAsync(user, taskId)
                : await _client.ListAsync(user);
            taskId = request.Deleted is null ? request.TaskId ?? taskId : null;
            _requests.Enqueue(request);
            await pace.WaitForNextTickAsync();
        }
    }
}
