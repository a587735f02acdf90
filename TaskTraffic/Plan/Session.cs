namespace TaskTraffic.Plan;

/// <summary>A visit of a user, from opening the page to leaving it.</summary>
/// <param name="Number">Counts a user's sessions from 1.</param>
/// <param name="Actions">What the user does in it.</param>
internal sealed record Session(int Number, IReadOnlyList<PlannedAction> Actions);
