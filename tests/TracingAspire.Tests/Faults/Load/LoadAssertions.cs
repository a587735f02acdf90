namespace TracingAspire.Tests.Faults.Load;

/// <summary>What every user may count on, whatever breaks.</summary>
internal static class LoadAssertions
{
    /// <summary>
    /// The deadline of a database operation is 5 s; what a request takes beyond it is left to a loaded machine. It tells a
    /// hang from an answer and measures nothing.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>The requests that began since then.</summary>
    public static IReadOnlyList<LoadRequest> Since(this IReadOnlyList<LoadRequest> requests, DateTimeOffset time) =>
        [.. requests.Where(request => request.Began >= time)];

    /// <summary>Every request was answered in time: served, or refused with problem details that say when to come back.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="refusals">The statuses that count as a refusal.</param>
    public static void ShouldBeServedOrRefused(this IReadOnlyList<LoadRequest> requests, params int[] refusals)
    {
        requests.ShouldNotBeEmpty();
        requests.Where(request => !(request.Succeeded || IsRefusal(request, refusals)) || request.Duration > Limit)
            .Take(10).ShouldBeEmpty($"{requests.Count} requests were to be served, or refused with {string.Join(" or ", refusals)}");
    }

    /// <summary>Nobody noticed.</summary>
    public static void ShouldAllBeServed(this IReadOnlyList<LoadRequest> requests) => requests.ShouldBeServedOrRefused();

    /// <summary>Every task whose creation was acknowledged is there, unless somebody was to delete it.</summary>
    public static async Task ShouldHaveLostNoTaskAsync(this TaskLoad load, IReadOnlyList<LoadRequest> requests)
    {
        var acknowledged = requests.Select(request => request.TaskId).Except(requests.Select(request => request.Deleted)).OfType<string>().ToList();
        acknowledged.ShouldNotBeEmpty();
        var present = (await load.ListTaskIdsAsync()).ToHashSet(StringComparer.Ordinal);
        acknowledged.Where(id => !present.Contains(id)).ShouldBeEmpty($"of {acknowledged.Count} acknowledged tasks these are gone");
    }

    /// <summary>No task whose deletion was acknowledged is there: no list has it, and a change finds none and makes none.</summary>
    public static async Task ShouldHaveKeptNoDeletedTaskAsync(this TaskLoad load, IReadOnlyList<LoadRequest> requests)
    {
        var deleted = requests.Where(request => request.Succeeded).Select(request => request.Deleted).OfType<string>().ToHashSet(StringComparer.Ordinal);
        deleted.ShouldNotBeEmpty();
        (await load.ListTaskIdsAsync()).Where(deleted.Contains).ShouldBeEmpty($"of {deleted.Count} deleted tasks these are there");
        (await load.ChangeAsync(deleted.First())).Status.ShouldBe(404);
        (await load.ListTaskIdsAsync()).Where(deleted.Contains).ShouldBeEmpty("a change has brought a deleted task back");
    }

    private static bool IsRefusal(LoadRequest request, int[] refusals) =>
        request.Status is { } status && refusals.Contains(status)
        && request is { ContentType: "application/problem+json", RetryAfter.TotalSeconds: > 0 };
}
