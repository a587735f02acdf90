using System.Globalization;
using TracingAspire.Benchmarks.LoadTest.Comparison;
using TracingAspire.Benchmarks.LoadTest.TaskApi.Memory;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>
/// All candidates run beside each other and are loaded in turns, each turn in the order opposite to the one before: what
/// else the machine does meets all of them alike, and none is measured cold.
/// </summary>
internal static class TaskApiRun
{
    public static int Run(TaskApiOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("task-service-").FullName;
        Console.Error.WriteLine($"What the processes print is in {folder}");
        try
        {
            using var telemetry = new TelemetryTarget(options.Collector, folder);
            if (options.Duration > TimeSpan.Zero)
            {
                MemoryRun.Run(options, options.On[^1], options.Databases[^1], telemetry, folder);
                return 0;
            }

            foreach (var database in options.Databases)
            {
                var results = options.Candidates.ToDictionary(candidate => candidate.Name, _ => new TaskSeries(), StringComparer.Ordinal);
                for (var round = 1; round <= options.Rounds; round++)
                    Round(options, database, telemetry, folder, results);
                TaskTable.Write(options, database, results);
            }

            return 0;
        }
        catch (TimeoutException e)
        {
            Console.Error.WriteLine($"{e.Message}; see what the processes printed");
            return 1;
        }
    }

    private static void Round(
        TaskApiOptions options, Candidate database, TelemetryTarget telemetry, string folder, Dictionary<string, TaskSeries> results)
    {
        using var running = new TaskDatabase(database, folder);
        var servers = options.Candidates
            .Select(candidate => new TaskServer(candidate, candidate != options.Off, running.Port, telemetry, options.Connections, folder))
            .ToList();
        try
        {
            foreach (var server in servers)
                server.WarmUp(options.Warmup, options.WarmupRequests);
            Turns(servers, options.Turns, server => Report(database, server, "closed", results[server.Candidate.Name].Closed, server.Measure(options.Turn)));
            var off = results[options.Off.Name].Closed.TakeLast(options.Turns).Select(turn => turn.RequestsPerSecond);
            var rate = options.OpenShare * TaskSeries.Median(off);
            Turns(servers, (options.Turns + 1) / 2, server => Report(database, server, "open", results[server.Candidate.Name].Open, server.Measure(options.Turn, rate)));
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static void Turns(List<TaskServer> servers, int count, Action<TaskServer> measure)
    {
        for (var turn = 0; turn < count; turn++)
        {
            foreach (var server in turn % 2 == 0 ? servers : Enumerable.Reverse(servers))
                measure(server);
        }
    }

    private static void Report(Candidate database, TaskServer server, string loop, List<TaskTurn> turns, TaskTurn turn)
    {
        turns.Add(turn);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{database.Name} {loop} {server.Candidate.Name}: {turn.RequestsPerSecond:N0} requests/s, CPU {turn.CpuMicroseconds:0} µs, p50 {turn.Answers.Latencies.Percentile(0.5).TotalMilliseconds:0.00} ms, p99 {turn.Answers.Latencies.Percentile(0.99).TotalMilliseconds:0.00} ms, lost {turn.LostSpans}, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
        foreach (var (failure, count) in turn.Answers.Failures)
            Console.Error.WriteLine($"  {count} × {failure}");
    }
}
