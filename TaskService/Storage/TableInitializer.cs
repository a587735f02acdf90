using Microsoft.Extensions.Options;
using OpenTelemetry;

namespace TaskService.Storage;

/// <summary>
/// Waits in the background until the table can be used, so that the service answers its probes from the first moment,
/// and again whenever the table has gone. Its calls belong to no request and give no spans.
/// </summary>
internal sealed class TableInitializer(
    TableProvisioner provisioner,
    TaskStoreWarmUp warmUp,
    TableState state,
    IOptions<TableOptions> options,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<TableInitializer> logger) : BackgroundService
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var untraced = SuppressInstrumentationScope.Begin();
        await Task.Yield();
        while (await WaitForTableAsync(stoppingToken))
            await state.MissingAsync(stoppingToken);
    }

    /// <summary>Whether the table could be used in time.</summary>
    private async Task<bool> WaitForTableAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var delay = FirstDelay; ; delay = Min(delay * 2, LongestDelay))
        {
            var waitingFor = await AdvanceAsync(cancellationToken);
            Tell(waitingFor, time.GetElapsedTime(started));
            if (waitingFor is null)
                return true;
            if (time.GetElapsedTime(started) > options.Value.StartTimeout)
            {
                GiveUp(waitingFor);
                return false;
            }

            await Task.Delay(delay, time, cancellationToken);
        }
    }

    private async Task<string?> AdvanceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var waitingFor = await provisioner.AdvanceAsync(cancellationToken);
            if (waitingFor is null)
                await warmUp.RunAsync(cancellationToken);
            return waitingFor;
        }
        catch (StorageUnavailableException exception)
        {
            return exception.Message;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"DynamoDB refused the call ({exception.Message.TrimEnd('.')})";
        }
    }

    /// <summary>A change is told with a log line; the same answer again is not.</summary>
    private void Tell(string? waitingFor, TimeSpan elapsed)
    {
        if (waitingFor is null)
            logger.LogInformation(
                "Table {Table} is ready after {Seconds:0.0} s", options.Value.Name, elapsed.TotalSeconds);
        else if (waitingFor != state.WaitingFor)
            logger.LogWarning(
                "Waiting up to {Seconds:0} s: {Reason}", options.Value.StartTimeout.TotalSeconds, waitingFor);
        state.WaitingFor = waitingFor;
    }

    private void GiveUp(string waitingFor)
    {
        logger.LogCritical(
            "Gave up after {Seconds:0} s (Tasks__StartTimeoutSeconds): {Reason}",
            options.Value.StartTimeout.TotalSeconds,
            waitingFor);
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
