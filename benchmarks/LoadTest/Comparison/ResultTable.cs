using System.Globalization;
using Spectre.Console;

namespace TracingAspire.Benchmarks.LoadTest.Comparison;

/// <summary>A line a run, then the medians of all candidates and their ratios to the first, as Markdown.</summary>
internal static class ResultTable
{
    private static readonly (string Name, string Format, Func<Measurement, double> Value)[] Figures =
    [
        ("spans/s", "N0", m => m.SpansPerSecond),
        ("CPU µs a span", "0.00", m => m.CpuMicrosecondsPerSpan),
        ("p50 ms", "0.0", m => m.Load.Latencies.Percentile(0.5).TotalMilliseconds),
        ("p99 ms", "0.0", m => m.Load.Latencies.Percentile(0.99).TotalMilliseconds),
        ("RSS peak MB", "0", m => m.PeakResident / 1024.0 / 1024),
        ("RSS end MB", "0", m => m.EndResident / 1024.0 / 1024),
        ("RSS idle MB", "0", m => m.IdleResident / 1024.0 / 1024),
        ("start ms", "0", m => m.Start.TotalMilliseconds),
        ("stop ms", "0", m => m.Stop.TotalMilliseconds),
        ("refused spans", "N0", m => m.Load.RefusedSpans),
        ("lost spans", "N0", m => m.Lost),
    ];

    public static void WriteRun(int round, Candidate candidate, Measurement measurement)
    {
        var figures = Figures.Select(figure => $"{figure.Name} {Text(figure.Value(measurement), figure.Format)}");
        Console.WriteLine($"{round} {candidate.Name}: {string.Join(", ", figures)}, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
        foreach (var (what, count) in measurement.Load.Refusals.Concat(measurement.Load.Errors))
            Console.WriteLine($"  {count} × {what}");
    }

    public static void Write(ComparisonOptions options, IReadOnlyDictionary<Candidate, List<Measurement>> results)
    {
        var first = options.Candidates[0];
        var table = new Table().MarkdownBorder().AddColumn($"median of {options.Rounds}");
        foreach (var candidate in options.Candidates)
        {
            table.AddColumn(candidate.Name);
            if (candidate != first)
                table.AddColumn($"{candidate.Name} / {first.Name}");
        }

        foreach (var (name, format, value) in Figures)
        {
            var cells = new List<string> { name };
            var reference = Median(results[first].Select(value));
            foreach (var candidate in options.Candidates)
            {
                var median = Median(results[candidate].Select(value));
                cells.Add(Text(median, format));
                if (candidate != first)
                    cells.Add(reference == 0 ? "–" : Text(median / reference, "0.00"));
            }

            table.AddRow([.. cells]);
        }

        Console.WriteLine();
        AnsiConsole.Write(table);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
