using System.Globalization;
using System.Net;
using TaskTraffic.Plan;

namespace TaskTraffic.Reporting;

/// <summary>Counts what all users do, for one line from time to time.</summary>
internal sealed class TrafficCounts
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, int> _refusals = [];
    private int _requests;
    private int _actions;
    private int _mistakes;
    private int _slow;
    private int _unexpected;
    private string? _firstUnexpected;
    private readonly HashSet<string> _unexpectedSoFar = new(StringComparer.Ordinal);
    private (TimeSpan Duration, ActionKind Kind) _slowest;

    /// <summary>A request goes out.</summary>
    public void Requested() => Interlocked.Increment(ref _requests);

    /// <summary>An answer has come.</summary>
    public void Answered(HttpStatusCode status)
    {
        if ((int)status < 400)
            return;
        lock (_gate)
            _refusals[(int)status] = _refusals.GetValueOrDefault((int)status) + 1;
    }

    /// <summary>An action went as planned.</summary>
    public void Done(DoneAction action)
    {
        var category = ActionCatalog.Category(action.Kind);
        lock (_gate)
        {
            _actions++;
            _mistakes += category is ActionCategory.Mistake ? 1 : 0;
            _slow += category is ActionCategory.Slow ? 1 : 0;
            if (action.Duration > _slowest.Duration)
                _slowest = (action.Duration, action.Kind);
        }
    }

    /// <summary>The application has answered what no user expects.</summary>
    /// <returns>Whether it is the first such answer to such an action since the last summary, and worth a line.</returns>
    public bool Unexpected(ActionKind kind, string what)
    {
        var told = $"{ActionCatalog.SpanName(kind)} was {what}";
        lock (_gate)
        {
            _unexpected++;
            _firstUnexpected ??= told;
            return _unexpectedSoFar.Add(told);
        }
    }

    /// <summary>What happened since the last summary.</summary>
    public string Summarize(TimeSpan interval, int tasks)
    {
        lock (_gate)
        {
            var requests = Interlocked.Exchange(ref _requests, 0);
            var refusals = _refusals.Count == 0 ? "" : $" ({string.Join(", ", _refusals.Select(pair => $"{pair.Key}: {pair.Value}"))})";
            var slowest = _slowest.Duration == TimeSpan.Zero ? "" : string.Create(
                CultureInfo.InvariantCulture, $", longest {_slowest.Duration.TotalMilliseconds:0} ms ({ActionCatalog.SpanName(_slowest.Kind)})");
            var unexpected = _unexpected == 0 ? "" : $"; {_unexpected} answered unexpectedly, first: {_firstUnexpected}";
            var summary = string.Create(
                CultureInfo.InvariantCulture,
                $"Last {interval.TotalSeconds:0} s: {requests} requests ({requests / interval.TotalSeconds:0.0}/s) in {_actions} actions, {_mistakes} mistakes{refusals}, {_slow} slow{slowest}; {tasks} tasks{unexpected}.");
            (_actions, _mistakes, _slow, _unexpected, _firstUnexpected, _slowest) = (0, 0, 0, 0, null, default);
            _refusals.Clear();
            _unexpectedSoFar.Clear();
            return summary;
        }
    }
}
