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

    [Theory]
    [InlineData("no JSON", "was answered 200 without JSON.")]
    [InlineData("half of the JSON", "was answered 200 without JSON.")]
    [InlineData("other JSON", "was answered 200 without a list of tasks.")]
    [InlineData("tasks without an ID", "was answered 200 without the ID of a task.")]
    [InlineData("unknown charset", "was answered 200 without a list of tasks.")]
    [InlineData("broken off", "was answered 200 and broke off.")]
    [InlineData("redirect", "was answered 302 instead of 200.")]
    [InlineData("too large", "was answered 413 instead of 200.")]
    [InlineData("conflict", "was answered 422 instead of 200.")]
    public async Task Run_AnswersNobodyExpects_AreToldOnceAndUsersGoOn(string answer, string expected)
    {
        var given = 0;
        _web.Instead = () =>
        {
            Interlocked.Increment(ref given);
            return StrangeAnswers.Of(answer);
        };
        using var users = Population(Traffic.Of(users: 2, requestsPerSecond: 200, errors: 0, slow: 0));
        await users.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync("more answers than one a user", () => Volatile.Read(ref given) > 50);

        _web.Instead = null;
        await UntilAsync("tasks", () => _web.Tasks.Count > 0);

        users.ExecuteTask!.IsCompleted.ShouldBeFalse();
        var summaries = _log.Messages.Count(message => message.StartsWith("Last ", StringComparison.Ordinal));
        var told = _log.Messages.Count(message => message.EndsWith("): list tasks " + expected, StringComparison.Ordinal));
        told.ShouldBeInRange(1, 1 + summaries);
        _outages.Messages.ShouldBeEmpty();
        await users.StopAsync(TestContext.Current.CancellationToken);
        _web.Tasks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("unknown host")]
    [InlineData("body without an end")]
    public async Task Run_NoAnswer_IsAnOutageAndUsersGoOn(string answer)
    {
        _web.Instead = () => StrangeAnswers.Of(answer);
        using var users = Population(Traffic.Of(users: 2, requestsPerSecond: 200), timeout: TimeSpan.FromSeconds(1));
        await users.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync("the outage", () => _outages.Messages.Count > 0);

        _web.Instead = null;
        await UntilAsync("tasks", () => _web.Tasks.Count > 0);

        await users.StopAsync(TestContext.Current.CancellationToken);
        _web.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_AskedToWait_WaitsAndGoesOn()
    {
        var given = 0;
        _web.Instead = () =>
        {
            Interlocked.Increment(ref given);
            return StrangeAnswers.Of("too many");
        };
        using var users = Population(Traffic.Of(users: 1, requestsPerSecond: 200));
        await users.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync("the first refusal", () => _log.Messages.Any(message => message.Contains("429", StringComparison.Ordinal)));

        _web.Instead = null;
        await UntilAsync("tasks", () => _web.Tasks.Count > 0);

        // The first action has sent one request, and the next came when it was allowed.
        given.ShouldBe(1);
        _outages.Messages.ShouldBeEmpty();
        await users.StopAsync(TestContext.Current.CancellationToken);
    }

    private UserPopulation Population(TrafficOptions options, TimeSpan? timeout = null)
    {
        var counts = new TrafficCounts();
        return new(options, new TaskApi(_web.Client(timeout), counts), counts, new Outage(TimeProvider.System, _outages), _log);
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
