using Microsoft.Extensions.Logging;
using TaskTraffic.Actions;

namespace TaskTraffic.Outages;

/// <summary>
/// While the application is away no user acts; one request from time to time finds out when it is back. Both moments are
/// told once.
/// </summary>
internal sealed class Outage(TimeProvider time, ILogger<Outage> logger)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    private readonly Lock _gate = new();
    private TaskCompletionSource? _over;
    private TaskCompletionSource _begun = NewSource();
    private TimeSpan _retryAfter;

    /// <summary>Whether the application is away.</summary>
    public bool IsOn
    {
        get
        {
            lock (_gate)
                return _over is not null;
        }
    }

    /// <summary>An action has failed because the application is away.</summary>
    public void Begin(Exception reason)
    {
        lock (_gate)
        {
            _retryAfter = (reason as ApplicationAwayException)?.RetryAfter ?? TimeSpan.Zero;
            if (_over is not null)
                return;
            _over = NewSource();
            logger.LogWarning("The application is away ({Reason}): users wait until it is back.", Describe(reason));
            _begun.TrySetResult();
        }
    }

    /// <summary>Waits until the application is there.</summary>
    /// <returns>Whether it was away.</returns>
    public async Task<bool> WaitUntilOverAsync(CancellationToken cancellationToken)
    {
        Task? over;
        lock (_gate)
            over = _over?.Task;
        if (over is null)
            return false;
        await over.WaitAsync(cancellationToken);
        return true;
    }

    /// <summary>Has <paramref name="probe"/> try during each outage, less and less often, until it succeeds.</summary>
    public async Task WatchAsync(Func<CancellationToken, Task> probe, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task begun;
            lock (_gate)
                begun = _begun.Task;
            await begun.WaitAsync(cancellationToken);
            var since = time.GetTimestamp();
            await TryUntilBackAsync(probe, cancellationToken);
            logger.LogInformation("The application is back after {Seconds:0} s.", time.GetElapsedTime(since).TotalSeconds);
            End();
        }
    }

    private async Task TryUntilBackAsync(Func<CancellationToken, Task> probe, CancellationToken cancellationToken)
    {
        for (var wait = FirstWait; ; wait = Shorter(wait * 2, LongestWait))
        {
            await Task.Delay(Shorter(wait > _retryAfter ? wait : _retryAfter, LongestWait), time, cancellationToken);
            try
            {
                await probe(cancellationToken);
                return;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                lock (_gate)
                    _retryAfter = (exception as ApplicationAwayException)?.RetryAfter ?? TimeSpan.Zero;
            }
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _begun = NewSource();
            _over?.TrySetResult();
            _over = null;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Describe(Exception reason) => reason switch
    {
        OperationCanceledException => "it does not answer in time",
        _ => reason.Message,
    };

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
