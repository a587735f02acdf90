using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TaskTraffic.Actions;
using TaskTraffic.Api;
using TaskTraffic.Outages;
using TaskTraffic.Reporting;
using TaskTraffic.Settings;

namespace TaskTraffic.Users;

/// <summary>All users together, from the start of the process to its end.</summary>
internal sealed class UserPopulation(
    TrafficOptions options, TaskApi api, TrafficCounts counts, Outage outage, ILogger<UserPopulation> logger) : BackgroundService
{
    private static readonly TimeSpan SummaryInterval = TimeSpan.FromSeconds(30);

    private IReadOnlyList<VirtualUser> _users = [];

    /// <summary>Ends what users are doing, then has them delete what they have.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var tasks = _users.Sum(user => user.Tasks);
        try
        {
            if (!outage.IsOn)
                await Task.WhenAll(_users.Select(user => user.LeaveAsync(cancellationToken)));
        }
        catch (OperationCanceledException)
        {
            // There was no more time: the next start finds what is left.
        }

        var left = _users.Sum(user => user.Tasks);
        logger.LogInformation("{Users} users have left; {Deleted} tasks deleted, {Left} left behind.", _users.Count, tasks - left, left);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.LogInformation("{Introduction}", Introduction.Of(options));
        var clock = new TrafficClock(TimeProvider.System);
        _users = [.. Enumerable.Range(0, options.Users).Select(number => new VirtualUser(number, options, api, outage, counts, clock, logger))];
        await Task.WhenAll([SummarizeAsync(stoppingToken), outage.WatchAsync(ProbeAsync, stoppingToken), .. _users.Select(user => user.RunAsync(stoppingToken))]);
    }

    private async Task SummarizeAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(SummaryInterval);
        while (await timer.WaitForNextTickAsync(cancellationToken))
            logger.LogInformation("{Summary}", counts.Summarize(SummaryInterval, _users.Sum(user => user.Tasks)));
    }

    private async Task ProbeAsync(CancellationToken cancellationToken) =>
        Visit.Expect(System.Net.HttpStatusCode.OK, await api.ListAsync(_users[0].Name, cancellationToken, ("limit", "1")));
}
