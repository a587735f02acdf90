using System.Text.Json;
using TaskTraffic.Api;

namespace TaskTraffic.Actions;

/// <summary>Reads what the Task API is to answer; anything else is unexpected.</summary>
internal static class TaskAnswers
{
    /// <summary>The ID of the task it is about.</summary>
    public static string TaskId(this ApiAnswer answer) =>
        Text(answer.Body, "taskId") ?? throw Without(answer, "the ID of a task");

    /// <summary>The IDs of the tasks of a page.</summary>
    public static IReadOnlyList<string> TaskIds(this ApiAnswer answer)
    {
        if (Member(answer.Body, "tasks") is not { ValueKind: JsonValueKind.Array } tasks)
            throw Without(answer, "a list of tasks");
        return [.. tasks.EnumerateArray().Select(task => Text(task, "taskId") ?? throw Without(answer, "the ID of a task"))];
    }

    /// <summary>What the next page is asked with; null on the last.</summary>
    public static string? ContinuationToken(this ApiAnswer answer) => Text(answer.Body, "continuationToken");

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static UnexpectedAnswerException Without(ApiAnswer answer, string what) =>
        new($"answered {(int)answer.Status} without {(answer.Body.ValueKind is JsonValueKind.Undefined ? "JSON" : what)}");
}
