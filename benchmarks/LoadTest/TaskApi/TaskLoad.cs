using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TracingAspire.Benchmarks.LoadTest.Queries;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>Users of one task-service, a connection and a thread each.</summary>
internal sealed class TaskLoad(IPEndPoint target, string name, int connections)
{
    private readonly TaskCycle[] _users = [.. Enumerable.Range(0, connections).Select(user => new TaskCycle($"{name}-{user}"))];

    /// <summary>Sends requests for a while; <paramref name="rate"/> is in requests a second, 0 for as fast as they are answered.</summary>
    public TaskAnswers Run(TimeSpan duration, double rate = 0)
    {
        var pace = new TaskPace(duration, rate);
        var answers = _users.Select(_ => new TaskAnswers()).ToArray();
        var threads = _users.Select((user, index) => new Thread(() => Run(user, pace, answers[index]))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var all = new TaskAnswers();
        foreach (var one in answers)
            all.Add(one);
        return all;
    }

    private void Run(TaskCycle user, TaskPace pace, TaskAnswers answers)
    {
        while (pace.IsRunning)
        {
            try
            {
                using var connection = new HttpReader(target);
                while (pace.TryTake(out var due))
                    answers.Add(user.Next(connection, target), Stopwatch.GetElapsedTime(due));
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                answers.Add(e.Message, TimeSpan.Zero);
            }
        }
    }
}
