using System.Globalization;
using TracingAspire.Benchmarks.LoadTest.Comparison;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi.Memory;

/// <summary>task-service with telemetry under load for long: does its memory stay what it is?</summary>
internal static class MemoryRun
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public static void Run(TaskApiOptions options, Candidate candidate, Candidate database, TelemetryTarget telemetry, string folder)
    {
        using var running = new TaskDatabase(database, folder);
        using var server = new TaskServer(candidate, isTraced: true, running.Port, telemetry, options.Connections, folder);
        server.WarmUp(options.Warmup, options.WarmupRequests);
        var samples = new List<MemorySample>();
        var (sent, failed, lost) = (0L, 0L, 0L);
        for (var elapsed = TimeSpan.Zero; elapsed < options.Duration; elapsed += Interval)
        {
            var turn = server.Measure(Interval, options.Rate);
            sent += turn.Answers.Sent;
            failed += turn.Answers.Failures.Values.Sum();
            lost += turn.LostSpans;
            var sample = new MemorySample(elapsed + Interval, sent, turn.Resident, HeapMetric.Read(telemetry.MetricsFile));
            samples.Add(sample);
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{sample.Elapsed:mm\\:ss} {turn.RequestsPerSecond:N0} requests/s, RSS {sample.Resident / 1e6:0.0} MB, heap {sample.Heap / 1e6:0.0} MB, failed {failed}, lost {lost}"));
        }

        MemoryTable.Write(candidate, database, samples, failed, lost);
    }
}
