using System.CommandLine;
using System.Text.RegularExpressions;

namespace TracingAspire.Benchmarks.StartStop;

/// <summary>The command line.</summary>
internal static class StartStopCommand
{
    public static RootCommand Create()
    {
        var command = new Option<string>("--command") { Description = "The AppHost to measure.", Required = true };
        var compare = new Option<string[]>("--compare-with") { Description = "A command to run in turns with it; may be repeated." };
        var runs = new Option<int>("--runs") { Description = "Rounds.", DefaultValueFactory = _ => 10 };
        var ready = new Option<string>("--ready")
        {
            Description = "Regular expression of the console line that says everything is up.",
            DefaultValueFactory = _ => "Everything is up",
        };
        var settle = new Option<int>("--settle") { Description = "Seconds up before memory is read.", DefaultValueFactory = _ => 3 };
        var patience = new Option<int>("--timeout") { Description = "Seconds a start or a stop may take.", DefaultValueFactory = _ => 120 };

        var root = new RootCommand("Start, stop and memory of an AppHost and of everything it starts, in turns with others. Linux only.")
        {
            command, compare, runs, ready, settle, patience,
        };
        root.SetAction((parsed, cancellationToken) => BenchmarkRun.RunAsync(
            new Plan(
                parsed.GetValue(runs),
                [parsed.GetRequiredValue(command), .. parsed.GetValue(compare) ?? []],
                new Regex(parsed.GetRequiredValue(ready), RegexOptions.None, TimeSpan.FromSeconds(1)),
                TimeSpan.FromSeconds(parsed.GetValue(settle)),
                TimeSpan.FromSeconds(parsed.GetValue(patience))),
            cancellationToken));
        return root;
    }
}
