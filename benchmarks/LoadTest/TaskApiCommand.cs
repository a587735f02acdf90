using System.CommandLine;
using TracingAspire.Benchmarks.LoadTest.Comparison;
using TracingAspire.Benchmarks.LoadTest.TaskApi;

namespace TracingAspire.Benchmarks.LoadTest;

/// <summary>task-service under load with and without telemetry.</summary>
internal static class TaskApiCommand
{
    public static Command Create()
    {
        var off = new Option<string>("--off")
        {
            Description = "name=command of task-service without telemetry; {http}, {dynamodb}, {otlp} stand for ports.",
            Required = true,
        };
        var on = new Option<string[]>("--on") { Description = "name=command with telemetry; repeat it to compare.", Required = true };
        var collector = new Option<string>("--collector")
        {
            Description = "The Collector's command; it listens on LOAD_GRPC_PORT and exports traces to LOAD_SINK_PORT, metrics to LOAD_METRICS_FILE.",
            Required = true,
        };
        var databases = Setting<string[]>("--database", "name=command of a DynamoDB; 'stub=' for canned answers. Repeat it for both.", ["stub="]);
        var rounds = Setting("--rounds", "Rounds with fresh processes.", 2);
        var turns = Setting("--turns", "Turns of each in a round.", 4);
        var turn = Setting("--turn-seconds", "Seconds of a turn.", 2.5);
        var warmup = Setting("--warmup", "Seconds of load before the first turn.", 6.0);
        var warmupRequests = Setting("--warmup-requests", "Requests of that load at least.", 20000L);
        var connections = Setting("--connections", "Users at a time.", 16);
        var share = Setting("--open-share", "Rate of the open loop as a share of the closed loop's throughput.", 0.5);
        var duration = Setting("--duration", "Seconds to watch the memory of the one with telemetry for, instead of the comparison.", 0.0);
        var rate = Setting("--rate", "Requests a second meanwhile; 0 for as many as are answered.", 0.0);
        var command = new Command("tasks", "task-service under load, with and without telemetry in turns.")
        {
            off, on, collector, databases, rounds, turns, turn, warmup, warmupRequests, connections, share, duration, rate,
        };
        command.SetAction((parsed, _) => Task.Run(() => TaskApiRun.Run(new TaskApiOptions(
            Candidate.Parse(parsed.GetRequiredValue(off)),
            [.. parsed.GetRequiredValue(on).Select(Candidate.Parse)],
            [.. parsed.GetValue(databases)!.Select(Candidate.Parse)],
            parsed.GetRequiredValue(collector),
            parsed.GetValue(rounds),
            parsed.GetValue(turns),
            TimeSpan.FromSeconds(parsed.GetValue(turn)),
            TimeSpan.FromSeconds(parsed.GetValue(warmup)),
            parsed.GetValue(warmupRequests),
            parsed.GetValue(connections),
            parsed.GetValue(share),
            TimeSpan.FromSeconds(parsed.GetValue(duration)),
            parsed.GetValue(rate)))));
        return command;
    }

    private static Option<T> Setting<T>(string name, string description, T fallback) =>
        new(name) { Description = description, DefaultValueFactory = _ => fallback };
}
