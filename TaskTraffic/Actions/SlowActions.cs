using TaskTraffic.Plan;

namespace TaskTraffic.Actions;

/// <summary>What takes long: many requests, many at once, much to send, a slow line.</summary>
internal static class SlowActions
{
    private static readonly TimeSpan FastestUpload = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan UploadSpread = TimeSpan.FromSeconds(1.6);

    /// <summary>Walks through all tasks in small pages, one after the other.</summary>
    public static Task BrowseAsync(Visit visit, CancellationToken cancellationToken) =>
        OrdinaryActions.ListAsync(visit, cancellationToken, ActionCatalog.SmallPage);

    /// <summary>Creates several long tasks at once, then lists.</summary>
    public static async Task ImportAsync(Visit visit, CancellationToken cancellationToken)
    {
        var body = visit.NewTask(Texts.MostContents);
        await Task.WhenAll(Enumerable.Range(0, ActionCatalog.ImportedTasks).Select(async _ =>
            OrdinaryActions.Created(visit, await visit.Api.CreateAsync(body, cancellationToken))));
        await OrdinaryActions.ListAsync(visit, cancellationToken);
    }

    /// <summary>Lists what several users have, all at once, then walks through one's own tasks.</summary>
    public static async Task CompareAsync(Visit visit, CancellationToken cancellationToken)
    {
        await Task.WhenAll(Enumerable.Range(0, ActionCatalog.ComparedUsers).Select(async user =>
            Visit.Expect(System.Net.HttpStatusCode.OK, await visit.Api.ListAsync(UserNames.Of(user), cancellationToken)).TaskIds()));
        await BrowseAsync(visit, cancellationToken);
    }

    /// <summary>Creates a long task over a slow line, then lists.</summary>
    public static async Task UploadAsync(Visit visit, CancellationToken cancellationToken)
    {
        var time = FastestUpload + (UploadSpread * visit.Planned.Pick);
        OrdinaryActions.Created(visit, await visit.Api.CreateSlowlyAsync(visit.NewTask(Texts.MostContents), time, cancellationToken));
        await OrdinaryActions.ListAsync(visit, cancellationToken);
    }
}
