using System.Net;
using TaskTraffic.Actions;
using TaskTraffic.Api;
using TaskTraffic.Plan;
using TaskTraffic.Reporting;
using TaskTraffic.Tests.Fakes;

namespace TaskTraffic.Tests.Actions;

public sealed class ActionRunnerTests : IDisposable
{
    private const string User = "ada (traffic)";

    private readonly FakeTaskWeb _web = new();
    private readonly UserTasks _tasks = new();

    public void Dispose() => _web.Dispose();

    [Theory]
    [InlineData(nameof(ActionKind.BlankTitle), HttpStatusCode.BadRequest)]
    [InlineData(nameof(ActionKind.BadTime), HttpStatusCode.BadRequest)]
    [InlineData(nameof(ActionKind.BadPage), HttpStatusCode.BadRequest)]
    [InlineData(nameof(ActionKind.UnknownTask), HttpStatusCode.NotFound)]
    [InlineData(nameof(ActionKind.ChangedTooLate), HttpStatusCode.NotFound)]
    [InlineData(nameof(ActionKind.TooLarge), HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(nameof(ActionKind.NotJson), HttpStatusCode.UnsupportedMediaType)]
    public async Task Run_Mistake_IsRefusedAndLeavesNothing(string kind, HttpStatusCode expected)
    {
        var status = await RunAsync(Enum.Parse<ActionKind>(kind));

        status.ShouldBe(expected);
        _web.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_GivenUp_HasNoAnswer()
    {
        var status = await RunAsync(ActionKind.GivenUp);

        status.ShouldBeNull();
        _web.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OpenPage_FetchesTheDocumentAndWhatItNames()
    {
        await RunAsync(ActionKind.OpenPage);

        _web.Requests.First().ShouldBe("GET /");
        _web.Requests.Skip(1).ShouldBe(["GET /config.json", "GET /assets/a.js", "GET /assets/a.css"], ignoreOrder: true);
    }

    [Fact]
    public async Task Run_EveryPlannedKind_SendsAsManyRequestsAsThePlanCounts()
    {
        foreach (var kind in Enum.GetValues<ActionKind>().Except([ActionKind.Leave, ActionKind.SlowUpload]))
        {
            AddTasks(6);
            _web.Requests.Clear();

            await RunAsync(kind);

            _web.Requests.Count.ShouldBe(ActionCatalog.Requests(kind, tasks: 6), kind.ToString());
            foreach (var task in _web.Tasks.Keys)
                await _web.Client().DeleteAsync($"/api/tasks/{task}", TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Run_ListTasks_TakesUpWhatAnEarlierRunHasLeft()
    {
        _web.Add("left", User);
        _web.Add("of somebody else", "grace (traffic)");

        await RunAsync(ActionKind.ListTasks);

        _tasks.Ids.ShouldBe(["left"]);
    }

    [Fact]
    public async Task Run_TidyUp_KeepsFew()
    {
        AddTasks(9);

        await RunAsync(ActionKind.TidyUp);

        _web.Tasks.Count.ShouldBe(UserPlan.KeptTasks);
    }

    [Fact]
    public async Task Run_Leave_KeepsNothing()
    {
        AddTasks(9);

        await RunAsync(ActionKind.Leave);

        _web.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_LeaveAfterACreationWasBrokenOff_DeletesWhatItMadeAllTheSame()
    {
        AddTasks(2);
        _web.Add("created-but-not-told", User);

        await RunAsync(ActionKind.Leave);

        _web.Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_TaskGoneMeanwhile_IsForgotten()
    {
        _tasks.Add("gone");

        await RunAsync(ActionKind.CompleteTask);

        _tasks.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Run_Unavailable_IsAnOutage()
    {
        _web.Outage = HttpStatusCode.ServiceUnavailable;

        var away = await Should.ThrowAsync<ApplicationAwayException>(() => RunAsync(ActionKind.ListTasks));

        away.Message.ShouldBe("it answers 503");
    }

    [Fact]
    public async Task Run_MistakeThatIsNotRefused_IsUnexpected()
    {
        _web.Outage = HttpStatusCode.OK;

        var unexpected = await Should.ThrowAsync<UnexpectedAnswerException>(() => RunAsync(ActionKind.BadPage));

        unexpected.Message.ShouldBe("answered 200 instead of 400");
    }

    private void AddTasks(int count)
    {
        _tasks.Replace(Enumerable.Range(0, count).Select(number => $"task-{number}"));
        foreach (var task in _tasks.Ids)
            _web.Add(task, User);
    }

    private Task<HttpStatusCode?> RunAsync(ActionKind kind)
    {
        var visit = new Visit(User, _tasks, new PlannedAction(kind, 0, 0.5), new TaskApi(_web.Client(), new TrafficCounts()), TimeProvider.System);
        return ActionRunner.RunAsync(visit, TestContext.Current.CancellationToken);
    }
}
