using TaskTraffic.Plan;
using TaskTraffic.Settings;
using TaskTraffic.Tests.Fakes;

namespace TaskTraffic.Tests.Plan;

public class UserPlanTests
{
    private const int Sessions = 100;

    [Fact]
    public void Next_SameSeed_IsTheSame() => Kinds(Traffic.Of(seed: 7)).ShouldBe(Kinds(Traffic.Of(seed: 7)));

    [Fact]
    public void Next_OtherSeed_IsSomethingElse() => Kinds(Traffic.Of(seed: 7)).ShouldNotBe(Kinds(Traffic.Of(seed: 8)));

    [Fact]
    public void Next_OtherUser_DoesSomethingElse() =>
        Kinds(Traffic.Of(), user: 0).ShouldNotBe(Kinds(Traffic.Of(), user: 1));

    [Fact]
    public void Next_AnySession_BeginsWithThePageAndEndsTidy()
    {
        foreach (var session in Plan(Traffic.Of()))
        {
            session.Actions[0].Kind.ShouldBe(ActionKind.OpenPage);
            session.Actions[1].Kind.ShouldBe(ActionKind.ListTasks);
            session.Actions[^1].Kind.ShouldBe(ActionKind.TidyUp);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 10)]
    [InlineData(35, 12.5)]
    [InlineData(100, 0)]
    [InlineData(0, 100)]
    [InlineData(60, 40)]
    public void Next_Shares_AreThoseAskedFor(double errors, double slow)
    {
        for (var user = 0; user < 5; user++)
        {
            var categories = Plan(Traffic.Of(errors: errors, slow: slow), user)
                .SelectMany(session => session.Actions.Skip(2).SkipLast(1))
                .Select(action => ActionCatalog.Category(action.Kind)).ToList();

            Percent(ActionCategory.Mistake).ShouldBe(errors, tolerance: 0.5);
            Percent(ActionCategory.Slow).ShouldBe(slow, tolerance: 0.5);

            double Percent(ActionCategory category) => 100.0 * categories.Count(each => each == category) / categories.Count;
        }
    }

    [Fact]
    public void Next_FirstMinute_HasAMistakeOfEachUserAndEveryKindOfSlowAction()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var options = Traffic.Of(seed: seed);
            var kinds = Enumerable.Range(0, options.Users).SelectMany(user => FirstMinute(user, options)).ToHashSet();

            ActionCatalog.Mistakes.Take(options.Users).Concat(ActionCatalog.Slow).Except(kinds).ShouldBeEmpty($"missing with seed {seed}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(100)]
    public void Next_Tasks_StayFew(int users)
    {
        var options = Traffic.Of(users, errors: 0, slow: 60);
        var tasks = 0;
        foreach (var action in Plan(options).SelectMany(session => session.Actions))
        {
            tasks = action.Kind switch
            {
                ActionKind.CreateTask or ActionKind.SlowUpload => tasks + 1,
                ActionKind.ImportTasks => tasks + ActionCatalog.ImportedTasks,
                ActionKind.DeleteTask => tasks - 1,
                ActionKind.TidyUp => Math.Min(tasks, UserPlan.KeptTasks),
                _ => tasks,
            };
            tasks.ShouldBeInRange(0, UserPlan.MostTasks(users));
        }

        (users * UserPlan.MostTasks(users)).ShouldBeLessThanOrEqualTo(1000);
    }

    [Fact]
    public void Next_Thinking_IsAsLongAsTheRequestsOfTheSessionTakeAtThePaceAskedFor()
    {
        var thought = Plan(Traffic.Of()).SelectMany(session => session.Actions).Sum(action => action.Think);
        var requests = 0;
        var tasks = 0;
        foreach (var action in Plan(Traffic.Of()).SelectMany(session => session.Actions))
        {
            requests += ActionCatalog.Requests(action.Kind, tasks);
            tasks = action.Kind switch
            {
                ActionKind.CreateTask or ActionKind.SlowUpload => tasks + 1,
                ActionKind.ImportTasks => tasks + ActionCatalog.ImportedTasks,
                ActionKind.DeleteTask => tasks - 1,
                ActionKind.TidyUp => Math.Min(tasks, UserPlan.KeptTasks),
                _ => tasks,
            };
        }

        thought.ShouldBe(requests, tolerance: 0.001);
    }

    // What a user comes to do while the others do as much, before delays of the application.
    private static IEnumerable<ActionKind> FirstMinute(int user, TrafficOptions options)
    {
        var thought = user / options.RequestsPerSecond;
        foreach (var action in Plan(options, user).SelectMany(session => session.Actions))
        {
            thought += action.Think * options.Users / options.RequestsPerSecond;
            if (Rhythm.TimeOf(thought) > 60)
                yield break;
            yield return action.Kind;
        }
    }

    private static IReadOnlyList<ActionKind> Kinds(TrafficOptions options, int user = 0) =>
        [.. Plan(options, user).SelectMany(session => session.Actions).Select(action => action.Kind)];

    private static IReadOnlyList<Session> Plan(TrafficOptions options, int user = 0)
    {
        var plan = new UserPlan(user, options);
        return [.. Enumerable.Range(0, Sessions).Select(_ => plan.Next())];
    }
}
