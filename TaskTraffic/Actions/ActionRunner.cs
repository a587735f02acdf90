using System.Net;
using TaskTraffic.Plan;

namespace TaskTraffic.Actions;

/// <summary>Does what was planned.</summary>
internal static class ActionRunner
{
    /// <summary>Sends the requests of one action.</summary>
    /// <returns>The status a mistake was refused with; null for what is no mistake, or has no answer.</returns>
    /// <exception cref="ApplicationAwayException">The application cannot serve at the moment.</exception>
    /// <exception cref="UnexpectedAnswerException">It does not do what users expect.</exception>
    /// <exception cref="HttpRequestException">It cannot be reached.</exception>
    public static async Task<HttpStatusCode?> RunAsync(Visit visit, CancellationToken cancellationToken)
    {
        switch (visit.Planned.Kind)
        {
            case ActionKind.OpenPage:
                await PageLoad.LoadAsync(visit, cancellationToken);
                return null;
            case ActionKind.ListTasks:
                await OrdinaryActions.ListAsync(visit, cancellationToken);
                return null;
            case ActionKind.CreateTask:
                await OrdinaryActions.CreateAsync(visit, cancellationToken);
                return null;
            case ActionKind.ChangeTask:
                await OrdinaryActions.ChangeAsync(visit, done: false, cancellationToken);
                return null;
            case ActionKind.CompleteTask:
                await OrdinaryActions.ChangeAsync(visit, done: true, cancellationToken);
                return null;
            case ActionKind.DeleteTask:
                await OrdinaryActions.DeleteAsync(visit, cancellationToken);
                return null;
            case ActionKind.TidyUp:
                await OrdinaryActions.TidyUpAsync(visit, cancellationToken);
                return null;
            case ActionKind.Leave:
                await OrdinaryActions.LeaveAsync(visit, cancellationToken);
                return null;
            case ActionKind.BrowseAllTasks:
                await SlowActions.BrowseAsync(visit, cancellationToken);
                return null;
            case ActionKind.ImportTasks:
                await SlowActions.ImportAsync(visit, cancellationToken);
                return null;
            case ActionKind.CompareCalendars:
                await SlowActions.CompareAsync(visit, cancellationToken);
                return null;
            case ActionKind.SlowUpload:
                await SlowActions.UploadAsync(visit, cancellationToken);
                return null;
            default:
                return await MakeMistakeAsync(visit, cancellationToken);
        }
    }

    private static Task<HttpStatusCode?> MakeMistakeAsync(Visit visit, CancellationToken cancellationToken) => visit.Planned.Kind switch
    {
        ActionKind.BlankTitle => Mistakes.BlankTitleAsync(visit, cancellationToken),
        ActionKind.BadTime => Mistakes.BadTimeAsync(visit, cancellationToken),
        ActionKind.BadPage => Mistakes.BadPageAsync(visit, cancellationToken),
        ActionKind.UnknownTask => Mistakes.UnknownTaskAsync(visit, cancellationToken),
        ActionKind.ChangedTooLate => Mistakes.ChangedTooLateAsync(visit, cancellationToken),
        ActionKind.TooLarge => Mistakes.TooLargeAsync(visit, cancellationToken),
        ActionKind.NotJson => Mistakes.NotJsonAsync(visit, cancellationToken),
        ActionKind.GivenUp => Mistakes.GivenUpAsync(visit, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(visit), visit.Planned.Kind, "No such action."),
    };
}
