using System.CommandLine;
using System.Net;
using TracingAspire.Benchmarks.LoadTest.Comparison;

namespace TracingAspire.Benchmarks.LoadTest;

/// <summary>Collectors between this generator and this sink, in turns.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var candidates = new Option<string[]>("--candidate")
        {
            Description = "name=command; {grpc}, {http} and {sink} stand for ports. Repeat it to compare.",
            Required = true,
        };
        var rounds = new Option<int>("--rounds") { Description = "Rounds.", DefaultValueFactory = _ => 5 };
        var warmup = new Option<double>("--warmup") { Description = "Seconds of load before the measured ones.", DefaultValueFactory = _ => 3 };
        var stop = new Option<bool>("--stop-under-load") { Description = "SIGTERM in the middle of the load: what is lost?" };
        var load = new LoadArguments();
        var command = new Command("compare", "Runs Collectors in turns under load and compares them.") { candidates, rounds, warmup, stop };
        load.AddTo(command);
        command.SetAction((parsed, _) => ComparisonRun.RunAsync(new ComparisonOptions(
            [.. parsed.GetRequiredValue(candidates).Select(Candidate.Parse)],
            parsed.GetValue(rounds),
            TimeSpan.FromSeconds(parsed.GetValue(warmup)),
            parsed.GetValue(stop),
            load.Load(parsed, new IPEndPoint(IPAddress.Loopback, 0)),
            load.Shape(parsed))));
        return command;
    }
}
