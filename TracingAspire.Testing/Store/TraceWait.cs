using System.Diagnostics;

namespace TracingAspire.Testing;

/// <summary>Asks again and again until traces are there and complete.</summary>
internal sealed class TraceWait(TraceStoreOptions options, TimeSpan timeout)
{
    // A question that the end of the wait cuts off is no sign that Jaeger is away, unless it has hung for a while.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private bool _answered;
    private readonly Dictionary<string, (int Spans, TimeSpan Changed)> _traces = new(StringComparer.Ordinal);

    /// <summary>What the last answer held.</summary>
    public IReadOnlyList<Trace> Last { get; private set; } = [];

    /// <summary>Why nobody answered the last time.</summary>
    public Exception? LastError { get; private set; }

    /// <summary>The time it has.</summary>
    public TimeSpan Timeout => timeout;

    /// <summary>Whether spans may lack their parents.</summary>
    public bool AllowsOrphans => options.AllowOrphans;

    /// <summary>The traces once they are complete; null after the time.</summary>
    /// <param name="ask">Gets what is there.</param>
    /// <param name="choose">Which of it is looked at, without <paramref name="until"/> of what is quiet; null for all.</param>
    /// <param name="until">The caller's condition; null for a quiet time.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    public async Task<IReadOnlyList<Trace>?> ForAsync(
        Func<CancellationToken, Task<IReadOnlyList<Trace>>> ask,
        Func<IReadOnlyList<Trace>, IReadOnlyList<Trace>>? choose,
        Func<IReadOnlyList<Trace>, bool>? until,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryAskAsync(ask, cancellationToken))
            {
                NoteChanges();
                var chosen = choose is null ? Last : choose(until is null ? [.. Last.Where(IsQuiet)] : Last);
                if (IsComplete(chosen, until))
                    return chosen;
            }

            if (_clock.Elapsed >= timeout)
                return null;
            await Task.Delay(options.PollInterval, cancellationToken);
        }
    }

    private async Task<bool> TryAskAsync(Func<CancellationToken, Task<IReadOnlyList<Trace>>> ask, CancellationToken cancellationToken)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        rest.CancelAfter(TimeSpan.FromTicks(Math.Max(1, (timeout - _clock.Elapsed).Ticks)));
        var asked = _clock.Elapsed;
        try
        {
            Last = await ask(rest.Token);
            LastError = null;
            _answered = true;
            return true;
        }
        catch (HttpRequestException exception) when (JaegerErrors.IsPassing(exception))
        {
            LastError = exception;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_answered || _clock.Elapsed - asked > Patience)
                LastError ??= new TimeoutException($"no answer for {DurationText.Of(_clock.Elapsed - asked)}", exception);
        }

        return false;
    }

    // Trace by trace: one that has just come is not quiet because another one is.
    private void NoteChanges()
    {
        foreach (var trace in Last)
        {
            if (!_traces.TryGetValue(trace.TraceId, out var known) || known.Spans != trace.Spans.Count)
                _traces[trace.TraceId] = (trace.Spans.Count, _clock.Elapsed);
        }
    }

    private bool IsQuiet(Trace trace) => _clock.Elapsed - _traces[trace.TraceId].Changed >= options.QuietTime;

    private bool IsComplete(IReadOnlyList<Trace> traces, Func<IReadOnlyList<Trace>, bool>? until) =>
        traces.Count > 0
        && (options.AllowOrphans || traces.All(trace => trace.Orphans.Count == 0))
        && (until?.Invoke(traces) ?? traces.All(IsQuiet));
}
