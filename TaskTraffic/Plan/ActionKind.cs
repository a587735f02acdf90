namespace TaskTraffic.Plan;

/// <summary>What a user does: each is one trace.</summary>
internal enum ActionKind
{
    /// <summary>Loads the page with its script, style sheet and settings.</summary>
    OpenPage,

    /// <summary>Lists the user's tasks, and takes up those an earlier run has left.</summary>
    ListTasks,

    /// <summary>Creates a task and lists again.</summary>
    CreateTask,

    /// <summary>Moves a task to another time.</summary>
    ChangeTask,

    /// <summary>Marks a task as done.</summary>
    CompleteTask,

    /// <summary>Deletes a task.</summary>
    DeleteTask,

    /// <summary>Deletes most tasks, one after the other, at the end of a session.</summary>
    TidyUp,

    /// <summary>Deletes all tasks at once, when the traffic ends.</summary>
    Leave,

    /// <summary>Slow: walks through all tasks in small pages.</summary>
    BrowseAllTasks,

    /// <summary>Slow: creates several long tasks at once.</summary>
    ImportTasks,

    /// <summary>Slow: lists the tasks of several users at once, then walks through one's own.</summary>
    CompareCalendars,

    /// <summary>Slow: creates a long task over a line that takes a second or two for it.</summary>
    SlowUpload,

    /// <summary>Mistake: a task without a title, 400.</summary>
    BlankTitle,

    /// <summary>Mistake: a task that starts at no time, 400.</summary>
    BadTime,

    /// <summary>Mistake: a page of no tasks, 400.</summary>
    BadPage,

    /// <summary>Mistake: changes a task that never was, 404.</summary>
    UnknownTask,

    /// <summary>Mistake: changes a task that was deleted meanwhile, 404.</summary>
    ChangedTooLate,

    /// <summary>Mistake: more text than a body may have, 413.</summary>
    TooLarge,

    /// <summary>Mistake: a body that is not JSON, 415.</summary>
    NotJson,

    /// <summary>Mistake: closes the page in the middle of a slow upload; there is no answer.</summary>
    GivenUp,
}
