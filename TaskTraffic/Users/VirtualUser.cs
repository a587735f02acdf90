using System.Diagnostics;
using Microsoft.Extensions.Logging;
using TaskTraffic.Actions;
using TaskTraffic.Api;
using TaskTraffic.Outages;
using TaskTraffic.Plan;
using TaskTraffic.Reporting;
using TaskTraffic.Settings;

namespace TaskTraffic.Users;

/// <summary>One user: session after session, each action when it is due.</summary>
internal sealed class VirtualUser(
    int number, TrafficOptions options, TaskApi api, Outage outage, TrafficCounts counts, TrafficClock clock, ILogger logger)
{
    /// <summary>No user waits longer, whatever the application asks for.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private readonly UserPlan _plan = new(number, options);
    private readonly UserTasks _tasks = new();
    private readonly double _secondsPerRequest = options.Users / options.RequestsPerSecond;

    // Until when the application has asked this user to wait, in seconds of the clock.
    private double _restUntil;

    // Users come one after the other, not all at the same moment.
    private double _thought = number / options.RequestsPerSecond;

    /// <summary>Who the user is.</summary>
    public string Name { get; } = UserNames.Of(number);

    /// <summary>How many tasks the user has.</summary>
    public int Tasks => _tasks.Count;

    /// <summary>Acts until it is canceled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
            await RunAsync(_plan.Next(), cancellationToken);
    }

    /// <summary>Deletes what the user has: nothing is left when the traffic ends.</summary>
    public Task LeaveAsync(CancellationToken cancellationToken)
    {
        var leaving = new PlannedAction(ActionKind.Leave, 0, 0);
        return ActAsync(leaving, new SessionLog(Name, 0), $"{options.Seed}-{number}-0", default, cancellationToken);
    }

    private async Task RunAsync(Session session, CancellationToken cancellationToken)
    {
        var log = new SessionLog(Name, session.Number);
        var sessionId = $"{options.Seed}-{number}-{session.Number}";
        var page = default(ActivityContext);
        foreach (var planned in session.Actions)
        {
            await WaitUntilDueAsync(planned.Think, cancellationToken);
            var span = await ActAsync(planned, log, sessionId, page, cancellationToken);
            if (planned.Kind is ActionKind.OpenPage)
                page = span;
        }

        logger.LogInformation("{Session}", log.ToString());
    }

    private async Task WaitUntilDueAsync(double think, CancellationToken cancellationToken)
    {
        _thought += think * _secondsPerRequest;
        var due = Rhythm.TimeOf(_thought);
        await clock.WaitUntilAsync(Math.Max(due, _restUntil), cancellationToken);
        if (await outage.WaitUntilOverAsync(cancellationToken) || _restUntil > due)
        {
            // What would have been done meanwhile is not made up for.
            _thought = Math.Max(_thought, Rhythm.ThoughtAt(clock.Seconds));
        }
    }

    private void Unexpected(ActionKind kind, Exception exception)
    {
        var what = exception is UnexpectedAnswerException ? exception.Message : $"answered such that it failed ({exception.Message})";
        if (counts.Unexpected(kind, what))
            logger.LogWarning("{User}: {Action} was {What}.", Name, ActionCatalog.SpanName(kind), what.TrimEnd('.'));
        if (exception is UnexpectedAnswerException { RetryAfter: { } pause })
            _restUntil = clock.Seconds + Math.Min(pause.TotalSeconds, LongestRest.TotalSeconds);
    }

    private async Task<ActivityContext> ActAsync(
        PlannedAction planned, SessionLog log, string sessionId, ActivityContext page, CancellationToken cancellationToken)
    {
        using var span = ActionSpans.Start(planned.Kind, Name, sessionId, page);
        var began = Stopwatch.GetTimestamp();
        try
        {
            var status = await ActionRunner.RunAsync(new Visit(Name, _tasks, planned, api, TimeProvider.System), cancellationToken);
            if (ActionCatalog.Category(planned.Kind) is ActionCategory.Mistake)
                span.Refused(status);
            var done = new DoneAction(planned.Kind, Stopwatch.GetElapsedTime(began), status);
            counts.Done(done);
            log.Add(done);
        }
        catch (Exception exception) when (exception is ApplicationAwayException or HttpRequestException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            span.Failed(exception);
            outage.Begin(exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever somebody answers, the user goes on.
            span.Failed(exception);
            Unexpected(planned.Kind, exception);
        }

        return span?.Context ?? default;
    }
}
