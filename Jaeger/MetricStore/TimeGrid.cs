namespace Jaeger.MetricStore;

/// <summary>
/// The points of a query and, between them, slots of time such that the window before every point is a run of whole
/// slots. A window is open at its start and closed at its end. Nanoseconds since 1970.
/// </summary>
internal sealed class TimeGrid
{
    private readonly long _start;
    private readonly long _step;
    private readonly long _stepsInWindow;
    private readonly long _rest;

    // Where windows are much longer than the query, all that lies in every window is one slot.
    private readonly long _lastFrom;
    private readonly long _merged;

    /// <summary>Lays the grid of a checked query; points lie on whole milliseconds.</summary>
    public TimeGrid(MetricQuery query)
    {
        _step = query.Step;
        Window = query.RatePer;
        var end = WholeMilliseconds(Math.Max(query.End, long.MinValue / 4));
        _start = WholeMilliseconds((long)Int128.Max((Int128)end - query.Lookback, long.MinValue / 2));
        Points = (int)((end - _start) / _step) + 1;
        Before = (long)Int128.Max((Int128)_start - Window, long.MinValue);
        (_stepsInWindow, _rest) = Math.DivRem(Window, _step);
        _lastFrom = RawFrom(Points - 1);
        _merged = Math.Max(0, RawTo(0) - _lastFrom);
        Slots = (int)(RawTo(Points - 1) - _merged) + 1;
    }

    /// <summary>How many points there are; at least one.</summary>
    public int Points { get; }

    /// <summary>How many slots there are.</summary>
    public int Slots { get; }

    /// <summary>The length of every window.</summary>
    public long Window { get; }

    /// <summary>No window reaches as far back as this.</summary>
    public long Before { get; }

    /// <summary>The time of the last point.</summary>
    public long Last => TimeOf(Points - 1);

    private bool IsSplit => _rest != 0;

    /// <summary>The time of a point.</summary>
    public long TimeOf(int point) => _start + (point * _step);

    /// <summary>The first slot of a point's window.</summary>
    public int From(int point) => Merge(RawFrom(point));

    /// <summary>The last slot of a point's window.</summary>
    public int To(int point) => Merge(RawTo(point));

    /// <summary>The slot of a time after <see cref="Before"/> and not after <see cref="Last"/>.</summary>
    /// <param name="time">The time.</param>
    /// <param name="after">Times after this one,</param>
    /// <param name="until">and until this one, belong to the same slot.</param>
    public int SlotOf(long time, out long after, out long until)
    {
        var (steps, into) = Math.DivRem(time - _start, _step);
        if (into > 0) steps++;
        else into += into < 0 ? _step : 0;
        if (into == 0) into = _step;
        (after, until) = (time - into, time - into + _step);
        if (!IsSplit) return Merge(steps + _stepsInWindow - 1);
        var isSecond = into > _step - _rest;
        if (isSecond) after += _step - _rest;
        else until -= _rest;
        return Merge(((steps + _stepsInWindow) * 2) + (isSecond ? 1 : 0));
    }

    private static long WholeMilliseconds(long time)
    {
        const long millisecond = 1_000_000;
        var rest = time % millisecond;
        return time - (rest < 0 ? rest + millisecond : rest);
    }

    private long RawFrom(int point) => IsSplit ? (2L * point) + 1 : point;

    private long RawTo(int point) => IsSplit ? (2 * (point + _stepsInWindow)) + 1 : point + _stepsInWindow - 1;

    private int Merge(long slot) => (int)(slot <= _lastFrom ? slot : Math.Max(_lastFrom, slot - _merged));
}
