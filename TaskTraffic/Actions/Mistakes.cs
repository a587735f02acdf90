using System.Net;
using TaskTraffic.Api;

namespace TaskTraffic.Actions;

/// <summary>What users do wrong; each gives the status it was answered with.</summary>
internal static class Mistakes
{
    // The Task API takes 128 KiB.
    private const int TooMuch = 160 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(4);

    /// <summary>A task without a title.</summary>
    public static Task<HttpStatusCode?> BlankTitleAsync(Visit visit, CancellationToken cancellationToken) =>
        RefusedAsync(HttpStatusCode.BadRequest, visit.Api.CreateAsync(With(visit, "title", ""), cancellationToken));

    /// <summary>A task that starts at no time.</summary>
    public static Task<HttpStatusCode?> BadTimeAsync(Visit visit, CancellationToken cancellationToken) =>
        RefusedAsync(HttpStatusCode.BadRequest, visit.Api.CreateAsync(With(visit, "startAt", "tomorrow"), cancellationToken));

    /// <summary>A page of no tasks.</summary>
    public static Task<HttpStatusCode?> BadPageAsync(Visit visit, CancellationToken cancellationToken) =>
        RefusedAsync(HttpStatusCode.BadRequest, visit.Api.ListAsync(visit.UserName, cancellationToken, ("limit", "0")));

    /// <summary>A change of a task that never was.</summary>
    public static Task<HttpStatusCode?> UnknownTaskAsync(Visit visit, CancellationToken cancellationToken) =>
        RefusedAsync(HttpStatusCode.NotFound, visit.Api.ChangeAsync(visit.ChangedTask(Guid.NewGuid().ToString(), done: true), cancellationToken));

    /// <summary>A change of a task that was there a moment ago.</summary>
    public static async Task<HttpStatusCode?> ChangedTooLateAsync(Visit visit, CancellationToken cancellationToken)
    {
        var created = Visit.Expect(HttpStatusCode.Created, await visit.Api.CreateAsync(visit.NewTask(), cancellationToken));
        var taskId = created.TaskId();
        Visit.Expect(HttpStatusCode.NoContent, await visit.Api.DeleteAsync(taskId, cancellationToken));
        return await RefusedAsync(HttpStatusCode.NotFound, visit.Api.ChangeAsync(visit.ChangedTask(taskId, done: false), cancellationToken));
    }

    /// <summary>More text than a body may have.</summary>
    public static Task<HttpStatusCode?> TooLargeAsync(Visit visit, CancellationToken cancellationToken) =>
        RefusedAsync(HttpStatusCode.RequestEntityTooLarge, visit.Api.CreateAsync(visit.NewTask(TooMuch), cancellationToken));

    /// <summary>A body that is not JSON.</summary>
    public static Task<HttpStatusCode?> NotJsonAsync(Visit visit, CancellationToken cancellationToken) =>
        RefusedAsync(HttpStatusCode.UnsupportedMediaType, visit.Api.CreateFromTextAsync("buy milk", cancellationToken));

    /// <summary>A page that is closed in the middle of an upload: no answer.</summary>
    public static async Task<HttpStatusCode?> GivenUpAsync(Visit visit, CancellationToken cancellationToken)
    {
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        closing.CancelAfter(Patience);
        try
        {
            OrdinaryActions.Created(visit, await visit.Api.CreateSlowlyAsync(visit.NewTask(Texts.MostContents), TooLong, closing.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // That is the mistake.
        }

        return null;
    }

    private static Dictionary<string, object> With(Visit visit, string name, object value) =>
        new(visit.NewTask(), StringComparer.Ordinal) { [name] = value };

    private static async Task<HttpStatusCode?> RefusedAsync(HttpStatusCode expected, Task<ApiAnswer> call) =>
        Visit.Expect(expected, await call).Status;
}
