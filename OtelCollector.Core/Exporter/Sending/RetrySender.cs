using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Sends a request, again after a growing wait where it fails, until it is through or given up.</summary>
internal sealed class RetrySender<TData>(IExportClient<TData> client, RetryConfig? config, ILogger logger)
    where TData : SignalData
{
    // A connection that was refused a moment ago answers from memory for a while: one attempt could be that answer.
    private const int LastAttempts = 3;

    private static readonly TimeSpan LastPause = TimeSpan.FromMilliseconds(100);

    // A destination may name any time; timers take no more than some weeks.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>Sends the request.</summary>
    /// <param name="data">The request.</param>
    /// <param name="lastChance">Cancelled when the Collector stops: a wait ends at once and a few quick attempts are left.</param>
    /// <param name="cancellationToken">Ends attempts and waits.</param>
    /// <exception cref="PermanentException">The destination refused it for good.</exception>
    /// <exception cref="RetryableException">Given up after all attempts.</exception>
    /// <exception cref="ExportInterruptedException">Given up because the Collector stops.</exception>
    public Task SendAsync(TData data, CancellationToken lastChance, CancellationToken cancellationToken) =>
        config is { Enabled: true } ? RepeatAsync(data, lastChance, cancellationToken) : SendOnceAsync(data, cancellationToken);

    private async Task SendOnceAsync(TData data, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(data, cancellationToken);
        }
        catch (PermanentException e)
        {
            throw new PermanentException($"Permanent error: {e.Message}", e);
        }
    }

    private async Task RepeatAsync(TData data, CancellationToken lastChance, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var last = 0;
        for (var failures = 1; ; failures++)
        {
            last += lastChance.IsCancellationRequested ? 1 : 0;
            try
            {
                await client.SendAsync(data, cancellationToken);
                return;
            }
            catch (PermanentException e)
            {
                throw new PermanentException($"not retryable error: Permanent error: {e.Message}", e);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                if (last == LastAttempts)
                    throw new ExportInterruptedException(e.Message, e);
                if (last > 0)
                {
                    await Task.Delay(LastPause, cancellationToken);
                    continue;
                }

                var delay = Delay(e, failures, Stopwatch.GetElapsedTime(start));
                logger.Write(
                    LogLevel.Information,
                    "Exporting failed. Will retry the request after interval.",
                    ("error", e.Message),
                    ("interval", DurationText.Format(delay)));
                await PauseAsync(delay, lastChance, cancellationToken);
            }
        }
    }

    // Ends early and quietly when the Collector stops, with an exception when the sender is gone.
    private static async Task PauseAsync(TimeSpan delay, CancellationToken lastChance, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lastChance, cancellationToken);
        await Task.Delay(delay < LongestPause ? delay : LongestPause, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private TimeSpan Delay(Exception error, int failures, TimeSpan elapsed)
    {
        var spread = 1 + (config!.RandomizationFactor * ((Random.Shared.NextDouble() * 2) - 1));
        var delay = config.Interval(failures) * spread;
        var wanted = (error as RetryableException)?.RetryAfter;
        if (wanted > delay)
            delay = wanted.Value;
        if (config.MaxElapsedTime == TimeSpan.Zero || elapsed + delay <= config.MaxElapsedTime)
            return delay;
        throw new RetryableException($"no more retries left: {error.Message}", error) { RetryAfter = wanted };
    }
}
