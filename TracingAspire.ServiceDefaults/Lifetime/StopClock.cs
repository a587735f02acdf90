using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace TracingAspire.ServiceDefaults.Lifetime;

/// <summary>Knows how much of the time to stop is left, from the moment the stop was asked for.</summary>
internal sealed class StopClock
{
    private readonly Stopwatch _sinceStop = new();

    private readonly TimeSpan _limit;

    public StopClock(IHostApplicationLifetime lifetime, TimeSpan limit)
    {
        _limit = limit;
        lifetime.ApplicationStopping.Register(_sinceStop.Start);
    }

    public TimeSpan Left => _limit - _sinceStop.Elapsed is var left && left > TimeSpan.Zero
        ? left
        : TimeSpan.Zero;
}
