using System.Globalization;
using System.Net;
using TaskTraffic.Api;
using TaskTraffic.Plan;

namespace TaskTraffic.Actions;

/// <summary>What users do most of the time.</summary>
internal static class OrdinaryActions
{
    // More pages than any user has.
    private const int MostPages = 50;

    /// <summary>Lists everything the user has, from the beginning of time, in pages of the given size.</summary>
    public static async Task ListAsync(Visit visit, CancellationToken cancellationToken, int limit = 100)
    {
        var found = new List<string>();
        var token = "";
        for (var page = 0; page < MostPages; page++)
        {
            var answer = Visit.Expect(HttpStatusCode.OK, await visit.Api.ListAsync(
                visit.UserName,
                cancellationToken,
                token.Length == 0 ? ("start", "0") : ("continuationToken", token),
                ("limit", limit.ToString(CultureInfo.InvariantCulture))));
            found.AddRange(answer.TaskIds());
            if (answer.ContinuationToken() is not { } next)
                break;
            token = next;
        }

        visit.Tasks.Replace(found);
    }

    /// <summary>Creates a task and lists again.</summary>
    public static async Task CreateAsync(Visit visit, CancellationToken cancellationToken)
    {
        Created(visit, await visit.Api.CreateAsync(visit.NewTask(), cancellationToken));
        await ListAsync(visit, cancellationToken);
    }

    /// <summary>Notes what was created.</summary>
    public static void Created(Visit visit, ApiAnswer answer) =>
        visit.Tasks.Add(Visit.Expect(HttpStatusCode.Created, answer).TaskId());

    /// <summary>Changes a task; one that somebody else has deleted is forgotten.</summary>
    public static async Task ChangeAsync(Visit visit, bool done, CancellationToken cancellationToken)
    {
        if (visit.Tasks.Ids is not { Count: > 0 } ids)
            return;
        var taskId = visit.Planned.Choose(ids);
        var answer = await visit.Api.ChangeAsync(visit.ChangedTask(taskId, done), cancellationToken);
        if (answer.Status is HttpStatusCode.NotFound)
            visit.Tasks.Remove(taskId);
        else
            Visit.Expect(HttpStatusCode.OK, answer).TaskId();
    }

    /// <summary>Deletes a task.</summary>
    public static async Task DeleteAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (visit.Tasks.Ids is { Count: > 0 } ids)
            await DeleteAsync(visit, visit.Planned.Choose(ids), cancellationToken);
    }

    /// <summary>Deletes tasks one after the other until few are left, and lists again.</summary>
    public static async Task TidyUpAsync(Visit visit, CancellationToken cancellationToken)
    {
        foreach (var taskId in visit.Tasks.Ids.SkipLast(UserPlan.KeptTasks))
            await DeleteAsync(visit, taskId, cancellationToken);
        await ListAsync(visit, cancellationToken);
    }

    /// <summary>Deletes all tasks at once: the user leaves for good.</summary>
    public static async Task LeaveAsync(Visit visit, CancellationToken cancellationToken)
    {
        // What was broken off by the end may have been done: the application knows more tasks than the user.
        await ListAsync(visit, cancellationToken);
        await Task.WhenAll(visit.Tasks.Ids.Select(taskId => DeleteAsync(visit, taskId, cancellationToken)));
    }

    private static async Task DeleteAsync(Visit visit, string taskId, CancellationToken cancellationToken)
    {
        Visit.Expect(HttpStatusCode.NoContent, await visit.Api.DeleteAsync(taskId, cancellationToken));
        visit.Tasks.Remove(taskId);
    }
}
