using System.Diagnostics;

namespace TracingAspire.Benchmarks.LoadTest.Generator;

/// <summary>Lets requests through at an even rate, shared by all connections, until the duration is over or all are out.</summary>
internal sealed class Pace
{
    private readonly long _interval;
    private readonly long _burst = Stopwatch.Frequency / 20;
    private readonly long _end;
    private readonly CancellationToken _stop;
    private readonly long _requests;
    private long _next;
    private long _taken;

    public Pace(LoadOptions options, int spansPerRequest, CancellationToken stop)
    {
        _stop = stop;
        _requests = options.Requests == 0 ? long.MaxValue : options.Requests;
        _next = Stopwatch.GetTimestamp();
        _end = _next + (long)(options.Duration.TotalSeconds * Stopwatch.Frequency);
        _interval = options.SpansPerSecond == 0 ? 0 : Stopwatch.Frequency * spansPerRequest / options.SpansPerSecond;
        Deadline = _end + (long)(options.Patience.TotalSeconds * Stopwatch.Frequency);
    }

    /// <summary>When answers are no longer awaited.</summary>
    public long Deadline { get; }

    /// <summary>True while new requests may be sent.</summary>
    public bool IsRunning =>
        !_stop.IsCancellationRequested && Volatile.Read(ref _taken) < _requests && Stopwatch.GetTimestamp() < _end;

    /// <summary>Whether a request may be sent now, and its number; if not, how long to wait before asking again.</summary>
    public bool TryTake(out long number, out TimeSpan wait)
    {
        number = 0;
        wait = TimeSpan.Zero;
        if (_interval != 0 && !TryTakeTurn(out wait))
            return false;
        number = Interlocked.Increment(ref _taken) - 1;
        return number < _requests;
    }

    private bool TryTakeTurn(out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        while (true)
        {
            var now = Stopwatch.GetTimestamp();
            var next = Volatile.Read(ref _next);
            if (next > now)
            {
                wait = Stopwatch.GetElapsedTime(now, next);
                return false;
            }

            // What was missed is made up for, but not after a long pause.
            if (Interlocked.CompareExchange(ref _next, Math.Max(next, now - _burst) + _interval, next) == next)
                return true;
        }
    }
}
