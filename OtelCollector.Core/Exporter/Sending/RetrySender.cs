using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Exporter.Sending;

/// <summary>Sends a request, again after a growing wait where it fails, until it is through or given up.</summary>
internal sealed class RetrySender<TData>(IExportClient<TData> client, RetryConfig config, ILogger logger)
    where TData : SignalData
{
    private const string ShuttingDown = "the Collector is shutting down: ";

    // A connection that was refused a moment ago answers from memory for a while: one attempt could be that answer.
    private const int LastAttempts = 3;

    private static readonly TimeSpan LastPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Sends the request.</summary>
    /// <param name="data">The request.</param>
    /// <param name="lastChance">Cancelled when the Collector stops: a wait ends at once and a few quick attempts are left.</param>
    /// <param name="cancellationToken">Ends attempts and waits.</param>
    /// <exception cref="PermanentException">Given up; the message says why.</exception>
    public async Task SendAsync(TData data, CancellationToken lastChance, CancellationToken cancellationToken)
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
                throw new PermanentException($"not retryable error: {e.Message}", e);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                if (last == LastAttempts)
                    throw new PermanentException(ShuttingDown + e.Message, e);
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
                    ("interval", $"{delay.TotalSeconds:0.###}s"));
                await Task.Delay(delay, lastChance).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private TimeSpan Delay(Exception error, int failures, TimeSpan elapsed)
    {
        if (!config.Enabled)
            throw new PermanentException(error.Message, error);
        var spread = 1 + (config.RandomizationFactor * ((Random.Shared.NextDouble() * 2) - 1));
        var delay = config.Interval(failures) * spread;
        if (error is RetryableException { RetryAfter: { } wanted } && wanted > delay)
            delay = wanted;
        return config.MaxElapsedTime > TimeSpan.Zero && elapsed + delay > config.MaxElapsedTime
            ? throw new PermanentException($"no more retries left: {error.Message}", error)
            : delay;
    }
}
