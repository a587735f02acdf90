using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Orchestration;

/// <summary>Writes the console logs of the resources into the AppHost's log, one category a resource.</summary>
internal sealed class ResourceLogForwarder(
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    IHostEnvironment environment,
    ILoggerFactory loggerFactory) : BackgroundService
{
    private readonly ConcurrentDictionary<string, bool> _forwarded = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var change in notifications.WatchAsync(stoppingToken))
            {
                if (_forwarded.TryAdd(change.ResourceId, value: true))
                    Forward(change);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void Forward(ResourceEvent change)
    {
        var logger = loggerFactory.CreateLogger($"{environment.ApplicationName}.Resources.{change.Resource.Name}");
        logs.GetLog(change.ResourceId).Forward(line => logger.Log(
            line.IsErrorMessage ? LogLevel.Error : LogLevel.Information, "{LineNumber}: {LineContent}", line.LineNumber, line.Content));
    }
}
