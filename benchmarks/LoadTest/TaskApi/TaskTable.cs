using System.Globalization;
using Spectre.Console;
using TracingAspire.Benchmarks.LoadTest.Comparison;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>Medians with their spread, and ratios to the candidate without telemetry turn by turn, as Markdown.</summary>
internal static class TaskTable
{
    private static readonly (string Name, string Format, Func<TaskSeries, IEnumerable<double>> Values)[] Figures =
    [
        ("closed loop: requests/s", "N0", series => series.Closed.Select(turn => turn.RequestsPerSecond)),
        ("closed loop: CPU µs a request", "0", series => series.Closed.Select(turn => turn.CpuMicroseconds)),
        ("closed loop: p50 ms", "0.00", series => Percentiles(series.Closed, 0.5)),
        ("closed loop: p99 ms", "0.00", series => Percentiles(series.Closed, 0.99)),
        ("open loop: requests/s", "N0", series => series.Open.Select(turn => turn.RequestsPerSecond)),
        ("open loop: CPU µs a request", "0", series => series.Open.Select(turn => turn.CpuMicroseconds)),
        ("open loop: p50 ms", "0.00", series => Percentiles(series.Open, 0.5)),
        ("open loop: p99 ms", "0.00", series => Percentiles(series.Open, 0.99)),
        ("open loop: p99 ms of all turns together", "0.00", series => [series.OpenLatencies().Percentile(0.99).TotalMilliseconds]),
        ("RSS MB", "0", series => series.Closed.Select(turn => turn.Resident / 1024.0 / 1024)),
        ("failed requests, all turns", "0", series => [All(series).Sum(turn => turn.Answers.Failures.Values.Sum())]),
        ("lost spans, all turns", "0", series => [All(series).Sum(turn => turn.LostSpans)]),
    ];

    public static void Write(TaskApiOptions options, Candidate database, IReadOnlyDictionary<string, TaskSeries> results)
    {
        var off = options.Off.Name;
        var table = new Table().MarkdownBorder().AddColumn($"DynamoDB: {database.Name}").AddColumn(off);
        foreach (var on in options.On)
            table.AddColumn(on.Name).AddColumn($"{on.Name} / {off}");
        foreach (var (name, format, values) in Figures)
        {
            double[] reference = [.. values(results[off])];
            var cells = new List<string> { name, Spread(reference, format) };
            foreach (var on in options.On)
            {
                double[] own = [.. values(results[on.Name])];
                cells.Add(Spread(own, format));
                cells.Add(reference.Any(value => value == 0) ? "–" : Spread([.. own.Zip(reference, (a, b) => a / b)], "0.000"));
            }

            table.AddRow([.. cells]);
        }

        Console.WriteLine();
        AnsiConsole.Console.Profile.Width = 200;
        AnsiConsole.Write(table);
    }

    private static IEnumerable<TaskTurn> All(TaskSeries series) => series.Closed.Concat(series.Open);

    private static IEnumerable<double> Percentiles(List<TaskTurn> turns, double share) =>
        turns.Select(turn => turn.Answers.Latencies.Percentile(share).TotalMilliseconds);

    private static string Spread(double[] values, string format) => values.Length == 1
        ? Text(values[0], format)
        : $"{Text(TaskSeries.Median(values), format)} ({Text(values.Min(), format)} – {Text(values.Max(), format)})";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
