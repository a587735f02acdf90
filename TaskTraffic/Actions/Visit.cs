using TaskTraffic.Api;
using TaskTraffic.Plan;

namespace TaskTraffic.Actions;

/// <summary>What an action has at hand: who acts, on what, and with which choice.</summary>
/// <param name="UserName">Who the user is.</param>
/// <param name="Tasks">What the user has.</param>
/// <param name="Planned">What was planned.</param>
/// <param name="Api">The application.</param>
/// <param name="Time">The clock.</param>
internal sealed record Visit(string UserName, UserTasks Tasks, PlannedAction Planned, TaskApi Api, TimeProvider Time)
{
    /// <summary>The body of a new task, with contents of so many characters.</summary>
    public Dictionary<string, object> NewTask(int length = 40) => new(StringComparer.Ordinal)
    {
        ["userName"] = UserName,
        ["title"] = Planned.Choose(Texts.Titles),
        ["startAt"] = Time.GetUtcNow().AddHours(1 + (Planned.Pick * 14 * 24)).ToUnixTimeSeconds(),
        ["contents"] = Texts.OfLength(length),
    };

    /// <summary>The body of a change of a task.</summary>
    public Dictionary<string, object> ChangedTask(string taskId, bool done) => new(NewTask(), StringComparer.Ordinal)
    {
        ["taskId"] = taskId,
        ["notified"] = false,
        ["done"] = done,
    };

    /// <summary>Throws unless the answer is the one that was to come.</summary>
    public static ApiAnswer Expect(System.Net.HttpStatusCode expected, ApiAnswer answer) =>
        answer.Status == expected ? (answer.IsWhole ? answer : throw new UnexpectedAnswerException($"answered {(int)answer.Status} and broke off"))
        : answer.IsAway ? throw new ApplicationAwayException($"it answers {(int)answer.Status}", answer.RetryAfter)
        : throw new UnexpectedAnswerException(expected, answer.Status, answer.RetryAfter);
}
