using System.Net;
using TaskTraffic.Plan;
using TaskTraffic.Reporting;

namespace TaskTraffic.Tests.Reporting;

public class TrafficCountsTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    [Fact]
    public void Summarize_SomeActions_SaysWhatHappened()
    {
        var counts = new TrafficCounts();
        for (var request = 0; request < 60; request++)
            counts.Requested();
        counts.Answered(HttpStatusCode.OK);
        counts.Answered(HttpStatusCode.NotFound);
        counts.Done(new DoneAction(ActionKind.ListTasks, TimeSpan.FromMilliseconds(7), null));
        counts.Done(new DoneAction(ActionKind.UnknownTask, TimeSpan.FromMilliseconds(9), HttpStatusCode.NotFound));
        counts.Done(new DoneAction(ActionKind.ImportTasks, TimeSpan.FromMilliseconds(85), null));

        counts.Summarize(Interval, tasks: 12).ShouldBe(
            "Last 30 s: 60 requests (2.0/s) in 3 actions, 1 mistakes (404: 1), 1 slow, longest 85 ms (import tasks); 12 tasks.");
    }

    [Fact]
    public void Summarize_Again_BeginsAnew()
    {
        var counts = new TrafficCounts();
        counts.Requested();
        counts.Summarize(Interval, tasks: 0);

        counts.Summarize(Interval, tasks: 0).ShouldBe("Last 30 s: 0 requests (0.0/s) in 0 actions, 0 mistakes, 0 slow; 0 tasks.");
    }

    [Fact]
    public void Summarize_UnexpectedAnswer_IsNamed()
    {
        var counts = new TrafficCounts();
        counts.Unexpected(ActionKind.CreateTask, "answered 500 instead of 201");

        counts.Summarize(Interval, tasks: 0).ShouldEndWith("; 1 answered unexpectedly, first: create task was answered 500 instead of 201.");
    }
}
