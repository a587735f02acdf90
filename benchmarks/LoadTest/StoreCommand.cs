using System.CommandLine;
using TracingAspire.Benchmarks.LoadTest.Queries;
using TracingAspire.Benchmarks.LoadTest.Store;

namespace TracingAspire.Benchmarks.LoadTest;

/// <summary>A store of traces: how fast it is filled, what it takes, how fast it answers.</summary>
internal static class StoreCommand
{
    public static Command Create()
    {
        var server = new Option<string>("--server")
        {
            Description = "name=command of what is measured; {grpc}, {api}, {query}, {metrics} stand for ports.",
            Required = true,
        };
        var jaegers = Setting<string[]>("--jaeger", "name=command of another with Jaeger's API, to compare with.", []);
        var dashboards = Setting<string[]>("--dashboard", "name=command of an Aspire dashboard, to compare with.", []);
        var traces = Setting("--traces", "Traces of ten spans to fill it with; 0 for the comparison only.", 1_000_000L);
        var peerTraces = Setting("--peer-traces", "The same for the comparison; 0 for none.", 20_000L);
        var questions = Setting("--questions", "Only those with this in their names.", "");
        var samples = Setting("--samples", "Questions of each kind.", 500);
        var longest = Setting("--kind-seconds", "Seconds after which fewer are enough.", 30.0);
        var idle = Setting("--idle", "Seconds of rest before memory is read.", 15.0);
        var rounds = Setting("--rounds", "Rounds of ingestion without and with searches; 0 for none.", 4);
        var round = Setting("--round-seconds", "Seconds of each half of a round.", 5.0);
        var searches = Setting("--searches", "Searches a second beside ingestion.", 50.0);
        var workers = Setting("--workers", "Requests in flight.", 64);
        var connections = Setting("--connections", "Connections they share.", 8);
        var seed = Setting("--seed", "Same seed, same traces and questions.", 1);
        var command = new Command("store", "Fills a store of traces over OTLP/gRPC, asks it many questions, and compares it with others.")
        {
            server, jaegers, dashboards, traces, peerTraces, questions, samples, longest, idle, rounds, round, searches, workers, connections, seed,
        };
        command.SetAction((parsed, _) => Task.Run(() => StoreRun.Run(new StoreOptions(
            StoreCandidate.Parse(parsed.GetRequiredValue(server), new JaegerApi()),
            [
                .. parsed.GetValue(jaegers)!.Select(text => StoreCandidate.Parse(text, new JaegerApi())),
                .. parsed.GetValue(dashboards)!.Select(text => StoreCandidate.Parse(text, new DashboardApi())),
            ],
            parsed.GetValue(traces),
            parsed.GetValue(peerTraces),
            parsed.GetValue(questions)!,
            parsed.GetValue(samples),
            TimeSpan.FromSeconds(parsed.GetValue(longest)),
            TimeSpan.FromSeconds(parsed.GetValue(idle)),
            parsed.GetValue(rounds),
            TimeSpan.FromSeconds(parsed.GetValue(round)),
            parsed.GetValue(searches),
            parsed.GetValue(workers),
            parsed.GetValue(connections),
            parsed.GetValue(seed)))));
        return command;
    }

    private static Option<T> Setting<T>(string name, string description, T fallback) =>
        new(name) { Description = description, DefaultValueFactory = _ => fallback };
}
