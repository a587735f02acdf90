namespace TaskTraffic.Plan;

/// <summary>What is known of each kind of action before it is done.</summary>
internal static class ActionCatalog
{
    /// <summary>The mistakes; users take them in turn, so that the first few have each kind of answer among them.</summary>
    public static readonly IReadOnlyList<ActionKind> Mistakes =
    [
        ActionKind.BlankTitle, ActionKind.UnknownTask, ActionKind.TooLarge, ActionKind.NotJson, ActionKind.GivenUp,
        ActionKind.ChangedTooLate, ActionKind.BadPage, ActionKind.BadTime,
    ];

    /// <summary>The slow actions; users take them in turn.</summary>
    public static readonly IReadOnlyList<ActionKind> Slow =
        [ActionKind.SlowUpload, ActionKind.ImportTasks, ActionKind.CompareCalendars, ActionKind.BrowseAllTasks];

    /// <summary>How many tasks an import creates.</summary>
    public const int ImportedTasks = 6;

    /// <summary>How many other users' tasks are looked at when calendars are compared.</summary>
    public const int ComparedUsers = 5;

    /// <summary>How many tasks a page has when all are walked through.</summary>
    public const int SmallPage = 2;

    /// <summary>What the action is there to show.</summary>
    public static ActionCategory Category(ActionKind kind) =>
        Mistakes.Contains(kind) ? ActionCategory.Mistake
        : Slow.Contains(kind) ? ActionCategory.Slow
        : ActionCategory.Ordinary;

    /// <summary>The name of the action's span: few names, and no values in them.</summary>
    public static string SpanName(ActionKind kind) => kind switch
    {
        ActionKind.OpenPage => "open page",
        ActionKind.ListTasks => "list tasks",
        ActionKind.CreateTask => "create task",
        ActionKind.ChangeTask => "change task",
        ActionKind.CompleteTask => "complete task",
        ActionKind.DeleteTask => "delete task",
        ActionKind.TidyUp => "tidy up",
        ActionKind.Leave => "leave",
        ActionKind.BrowseAllTasks => "browse all tasks",
        ActionKind.ImportTasks => "import tasks",
        ActionKind.CompareCalendars => "compare calendars",
        // The same as when it goes well: mistakes and slow lines are what is to be found among the others.
        ActionKind.SlowUpload or ActionKind.BlankTitle or ActionKind.BadTime or ActionKind.TooLarge
            or ActionKind.NotJson or ActionKind.GivenUp => "create task",
        ActionKind.UnknownTask or ActionKind.ChangedTooLate => "change task",
        ActionKind.BadPage => "list tasks",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such action."),
    };

    /// <summary>How many requests the action sends, where the user has that many tasks.</summary>
    public static int Requests(ActionKind kind, int tasks) => kind switch
    {
        ActionKind.OpenPage => 4,
        ActionKind.CreateTask or ActionKind.SlowUpload => 2,
        ActionKind.ChangedTooLate => 3,
        ActionKind.ImportTasks => ImportedTasks + 1,
        ActionKind.BrowseAllTasks => Pages(tasks),
        ActionKind.CompareCalendars => ComparedUsers + Pages(tasks),
        ActionKind.TidyUp => Math.Max(1, tasks - UserPlan.KeptTasks) + 1,
        _ => 1,
    };

    private static int Pages(int tasks) => Math.Max(1, (tasks + SmallPage - 1) / SmallPage);
}
