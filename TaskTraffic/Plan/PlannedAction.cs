namespace TaskTraffic.Plan;

/// <summary>One thing a user is going to do.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Think">
/// How long the user takes before it, as a multiple of the mean time between two requests of a user; in bursts and quiet
/// times that is shorter or longer.
/// </param>
/// <param name="Pick">Which of the things to choose from, as a part of all of them; 0 to below 1.</param>
internal sealed record PlannedAction(ActionKind Kind, double Think, double Pick)
{
    /// <summary>The one of <paramref name="choices"/> that <see cref="Pick"/> means.</summary>
    public T Choose<T>(IReadOnlyList<T> choices) => choices[(int)(Pick * choices.Count)];
}
