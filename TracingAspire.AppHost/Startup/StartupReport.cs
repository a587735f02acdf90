using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Spectre.Console;
using TracingAspire.AppHost.Resources;

namespace TracingAspire.AppHost.Startup;

/// <summary>
/// Follows the parts as they come up and prints one table when all are healthy. After <see cref="Patience"/> it says
/// what it is still waiting for. A dashboard that has ended is not waited for: the application runs without it.
/// </summary>
internal sealed class StartupReport(
    ResourceNotificationService notifications,
    IConfiguration configuration,
    DistributedApplicationOptions options,
    StartupParts parts) : BackgroundService
{
    private const string Dashboard = "aspire-dashboard";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Part> _known = parts.Names
        .Concat(options.DisableDashboard ? [] : [Dashboard])
        .ToDictionary(name => name, name => new Part(name), StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var patience = new Timer(_ => SayWhatIsMissing(), null, Patience, Timeout.InfiniteTimeSpan);
        var reported = false;
        await foreach (var change in notifications.WatchAsync(stoppingToken))
        {
            if (!Apply(change) || reported)
            {
                continue;
            }

            Part[] current;
            lock (_known)
            {
                current = [.. _known.Values];
            }

            if (current.All(IsSettled))
            {
                reported = true;
                await patience.DisposeAsync();
                StartupTable.Write(AnsiConsole.Console, current);
            }
        }
    }

    private bool Apply(ResourceEvent change)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(change.Resource.Name, out var before))
            {
                return false;
            }

            var after = Next(before, change.Snapshot);
            _known[after.Name] = after;
            return after != before;
        }
    }

    private Part Next(Part part, CustomResourceSnapshot snapshot)
    {
        var shown = snapshot.Urls
            .Where(url => url is { IsInactive: false, IsInternal: false })
            .Where(url => part.Name != Dashboard || url.Name is "http" or "https")
            .ToLookup(url => url.DisplayProperties.DisplayName is JaegerResourceBuilderExtensions.LinkText, url => url.Url);

        // What has no address of its own is seen by its traces.
        var urls = (shown[false].Any() ? shown[false] : shown[true]).ToList();
        var url = urls.Count > 0 ? string.Join('\n', urls) : part.Url;
        var healthy = snapshot.State?.Text == KnownResourceStates.Running
            && (snapshot.HealthStatus is HealthStatus.Healthy || part.Name == Dashboard);
        return part with
        {
            Url = part.Name == Dashboard && url is not null ? LoginUrl(url) : url,
            RunsAs = snapshot.ResourceType,
            State = snapshot.State?.Text,
            HealthyAfter = part.HealthyAfter ?? (healthy ? StartupClock.Elapsed : null),
        };
    }

    private static bool IsSettled(Part part) =>
        part.HealthyAfter is not null
        || (part.Name == Dashboard && (part.State == KnownResourceStates.Exited || part.State == KnownResourceStates.FailedToStart));

    private string LoginUrl(string url) =>
        configuration["AppHost:BrowserToken"] is { Length: > 0 } token && !url.Contains("/login?t=", StringComparison.Ordinal)
            ? $"{url.TrimEnd('/')}/login?t={token}"
            : url;

    private void SayWhatIsMissing()
    {
        lock (_known)
        {
            var missing = _known.Values.Where(part => part.HealthyAfter is null).Select(part => $"{part.Name} ({part.State ?? "not started"})");
            Console.Error.WriteLine($"Still waiting for {string.Join(", ", missing)} after {Patience.TotalSeconds:0} s.");
        }
    }
}
