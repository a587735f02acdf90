namespace TaskTraffic.Settings;

/// <summary>Mistakes and slow actions are good one by one and may be bad together. Compiled into the AppHost as well.</summary>
internal static class TrafficShares
{
    /// <summary>The sentence about two shares that are more than all there is; null where they are not.</summary>
    public static string? Refuse(double errorPercent, double slowPercent, string errorName, string slowName) =>
        errorPercent + slowPercent <= 100
            ? null
            : FormattableString.Invariant(
                $"{errorName} is {errorPercent} and {slowName} is {slowPercent}, which is more than all actions: use at most 100 percent for both together.");
}
