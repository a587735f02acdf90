using System.Diagnostics;
using System.Net;
using TaskTraffic.Api;
using TaskTraffic.Outages;
using TaskTraffic.Reporting;
using TaskTraffic.Settings;
using TaskTraffic.Tests.Fakes;
using TaskTraffic.Users;

namespace TaskTraffic.Tests.Users;

public sealed class UserPopulationTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FakeTaskWeb _web = new();
    private readonly CollectedLog<UserPopulation> _log = new();
    private readonly CollectedLog<Outage> _outages = new();

    public void Dispose() => _web.Dispose();

    [Fact]
    public async Task Stop_AfterTasksWereCreated_LeavesNone()
    {
        using var users = Population(Traffic.Of(users: 3, requestsPerSecond: 200));
        await users.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync("tasks", () => _web.Tasks.Count > 3);

        await users.StopAsync(TestContext.Current.CancellationToken);

        _web.Tasks.ShouldBeEmpty();
        _log.Messages[0].ShouldStartWith("3 users of http://task-web, about 200 requests/s");
        _log.Messages[0].ShouldContain("Seed 1:");
        _log.Messages[^1].ShouldStartWith("3 users have left;");
        _log.Messages[^1].ShouldEndWith("0 left behind.");
    }

    [Fact]
    public async Task Run_ApplicationAwayAndBack_GoesOnAndSaysBothOnce()
    {
        _web.Outage = HttpStatusCode.ServiceUnavailable;
        using var users = Population(Traffic.Of(users: 3, requestsPerSecond: 200));
        await users.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync("the outage", () => _outages.Messages.Count > 0);

        _web.Outage = null;
        await UntilAsync("tasks", () => _web.Tasks.Count > 0);

        _outages.Messages.Count.ShouldBe(2);
        await users.StopAsync(TestContext.Current.CancellationToken);
        _web.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_WhileTheApplicationIsAway_EndsAtOnce()
    {
        _web.Outage = HttpStatusCode.ServiceUnavailable;
        using var users = Population(Traffic.Of());
        await users.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync("the outage", () => _outages.Messages.Count > 0);

        await users.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

        users.ExecuteTask!.IsCompleted.ShouldBeTrue();
    }

    private UserPopulation Population(TrafficOptions options)
    {
        var counts = new TrafficCounts();
        return new(options, new TaskApi(_web.Client(), counts), counts, new Outage(TimeProvider.System, _outages), _log);
    }

    private static async Task UntilAsync(string what, Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > Patience)
                throw new TimeoutException($"Waited {Patience.TotalSeconds:0} s for {what}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
