namespace TaskTraffic.Users;

/// <summary>The time since the traffic began, the same for all users.</summary>
internal sealed class TrafficClock(TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();

    /// <summary>Seconds since then.</summary>
    public double Seconds => time.GetElapsedTime(_began).TotalSeconds;

    /// <summary>Waits until so many seconds have gone by since then; not at all where they have.</summary>
    public Task WaitUntilAsync(double seconds, CancellationToken cancellationToken)
    {
        var left = TimeSpan.FromSeconds(seconds - Seconds);
        return left > TimeSpan.Zero ? Task.Delay(left, time, cancellationToken) : Task.CompletedTask;
    }
}
