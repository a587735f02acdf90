using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Spectre.Console;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Startup;

/// <summary>
/// Follows the parts as they come up and prints one table when all are healthy; a part that fails is one sentence.
/// After <see cref="Patience"/> it says what it is still waiting for.
/// </summary>
internal sealed class StartupReport(
    ResourceNotificationService notifications,
    IConfiguration configuration,
    TracingSettings settings,
    StartupParts parts) : BackgroundService
{
    private const string Dashboard = "aspire-dashboard";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Part> _known = parts.Names.ToDictionary(name => name, name => new Part(name), StringComparer.Ordinal);

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

            if (current.All(part => part.HealthyAfter is not null))
            {
                reported = true;
                await patience.DisposeAsync();
                StartupTable.Write(AnsiConsole.Console, settings, current);
            }
        }
    }

    private bool Apply(ResourceEvent change)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(change.Resource.Name, out var before) && change.Resource.Name != Dashboard)
            {
                return false;
            }

            var after = Next(before ?? new Part(Dashboard), change.Snapshot);
            if (after == before)
            {
                return false;
            }

            _known[after.Name] = after;
            if (after.Failed && before?.Failed != true)
            {
                Console.Error.WriteLine(Sentence(after));
            }

            return true;
        }
    }

    private Part Next(Part part, CustomResourceSnapshot snapshot)
    {
        var url = snapshot.Urls.FirstOrDefault(url => !url.IsInactive && !url.IsInternal)?.Url ?? part.Url;
        var healthy = snapshot.State?.Text == KnownResourceStates.Running
            && (snapshot.HealthStatus is HealthStatus.Healthy || part.Name == Dashboard);
        return part with
        {
            Url = part.Name == Dashboard && url is not null ? LoginUrl(url) : url,
            State = snapshot.State?.Text,
            ExitCode = snapshot.ExitCode,
            HealthyAfter = part.HealthyAfter ?? (healthy ? DateTime.Now - Process.GetCurrentProcess().StartTime : null),
        };
    }

    private string LoginUrl(string url) =>
        configuration["AppHost:BrowserToken"] is { Length: > 0 } token && !url.Contains("/login?t=", StringComparison.Ordinal)
            ? $"{url.TrimEnd('/')}/login?t={token}"
            : url;

    private static string Sentence(Part part) => part.State == KnownResourceStates.FailedToStart
        ? $"{part.Name} could not be started: its console log in the dashboard says why."
        : $"{part.Name} has ended with exit code {part.ExitCode?.ToString() ?? "unknown"}: its console log in the dashboard says why.";

    private void SayWhatIsMissing()
    {
        lock (_known)
        {
            var missing = _known.Values.Where(part => part.HealthyAfter is null).Select(part => $"{part.Name} ({part.State ?? "not started"})");
            Console.Error.WriteLine($"Still waiting for {string.Join(", ", missing)} after {Patience.TotalSeconds:0} s.");
        }
    }
}
