namespace TaskTraffic.Plan;

/// <summary>
/// The hour of the day, in half a minute: steady, a burst, steady, quiet. It says how fast the users' thinking goes on; on
/// average as fast as the clock.
/// </summary>
internal static class Rhythm
{
    private static readonly (double Seconds, double Pace)[] Phases = Normalize([(12, 1), (5, 3), (8, 1), (5, 0.1)]);

    /// <summary>After how many seconds all begins anew.</summary>
    public static double PeriodSeconds { get; } = Phases.Sum(phase => phase.Seconds);

    /// <summary>How many times as fast as on average the users are at that moment.</summary>
    public static double PaceAt(double seconds)
    {
        var left = seconds % PeriodSeconds;
        foreach (var (length, pace) in Phases)
        {
            if (left < length)
                return pace;
            left -= length;
        }

        return Phases[^1].Pace;
    }

    /// <summary>When <paramref name="thought"/> seconds of thinking are over, in seconds from the start.</summary>
    public static double TimeOf(double thought)
    {
        var (rounds, left) = (Math.Floor(thought / PeriodSeconds), thought % PeriodSeconds);
        var time = rounds * PeriodSeconds;
        foreach (var (length, pace) in Phases)
        {
            if (left <= length * pace)
                return time + (left / pace);
            left -= length * pace;
            time += length;
        }

        return time;
    }

    /// <summary>How much thinking is over at that moment: the reverse of <see cref="TimeOf"/>.</summary>
    public static double ThoughtAt(double seconds)
    {
        var (rounds, left) = (Math.Floor(seconds / PeriodSeconds), seconds % PeriodSeconds);
        var thought = rounds * PeriodSeconds;
        foreach (var (length, pace) in Phases)
        {
            if (left <= length)
                return thought + (left * pace);
            left -= length;
            thought += length * pace;
        }

        return thought;
    }

    private static (double Seconds, double Pace)[] Normalize((double Seconds, double Pace)[] phases)
    {
        var mean = phases.Sum(phase => phase.Seconds * phase.Pace) / phases.Sum(phase => phase.Seconds);
        return [.. phases.Select(phase => (phase.Seconds, phase.Pace / mean))];
    }
}
