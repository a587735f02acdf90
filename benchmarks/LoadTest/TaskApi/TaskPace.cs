using System.Diagnostics;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>
/// When requests are due. Closed loop (no rate): whenever a connection is free. Open loop: at an even rate, and a request
/// that starts late counts from when it was due, so that a server which stalls is not spared the requests it delayed.
/// </summary>
internal sealed class TaskPace(TimeSpan duration, double rate)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly long _end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
    private readonly double _interval = rate == 0 ? 0 : Stopwatch.Frequency / rate;
    private long _taken;

    /// <summary>Waits for the next request's turn; false once the time is over.</summary>
    public bool TryTake(out long due)
    {
        due = Stopwatch.GetTimestamp();
        if (_interval == 0)
            return due < _end;

        due = _start + (long)((Interlocked.Increment(ref _taken) - 1) * _interval);
        if (due >= _end)
            return false;
        if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } wait)
            Thread.Sleep(wait);
        return true;
    }

    /// <summary>Whether it is not over yet.</summary>
    public bool IsRunning => Stopwatch.GetTimestamp() < _end;
}
