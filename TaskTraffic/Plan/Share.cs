namespace TaskTraffic.Plan;

/// <summary>
/// Says for one thing after the other whether it belongs to a share of all, so that the share holds at any time, not only
/// in the long run.
/// </summary>
/// <param name="percent">The share in percent.</param>
/// <param name="start">How far the first is away, 0 (a full round) to below 1 (at once, almost).</param>
internal sealed class Share(double percent, double start)
{
    private double _due = start;

    /// <summary>Whether the next one belongs to it.</summary>
    public bool Next()
    {
        _due += percent / 100;
        if (_due < 1)
            return false;
        _due -= 1;
        return true;
    }
}
