namespace TaskService;

/// <summary>A task of a user.</summary>
/// <param name="TaskId">Names the task; given by the service when it is created.</param>
/// <param name="UserName">Whose task it is.</param>
/// <param name="Title">One line that says what it is.</param>
/// <param name="StartAt">When it starts, in Unix seconds.</param>
/// <param name="Contents">The text of the task; may be empty.</param>
/// <param name="Notified">Whether the user has been told of it.</param>
/// <param name="Done">Whether it is done.</param>
/// <param name="UpdatedAt">When it was last written, in Unix seconds.</param>
internal sealed record TaskItem(
    string TaskId,
    string UserName,
    string Title,
    long StartAt,
    string Contents,
    bool Notified,
    bool Done,
    long UpdatedAt);
