using System.Globalization;
using Spectre.Console;
using TracingAspire.Benchmarks.LoadTest.Comparison;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi.Memory;

/// <summary>A line a minute, then how much memory grows by, as Markdown.</summary>
internal static class MemoryTable
{
    private static readonly TimeSpan Line = TimeSpan.FromMinutes(1);

    public static void Write(Candidate candidate, Candidate database, List<MemorySample> samples, long failed, long lost)
    {
        var table = new Table().MarkdownBorder().AddColumns("minute", "requests so far", "RSS MB, median (min – max)", "heap MB, median (min – max)");
        foreach (var minute in samples.GroupBy(sample => (int)((sample.Elapsed - TimeSpan.FromTicks(1)) / Line)))
        {
            table.AddRow(
                Text(minute.Key + 1, "0"),
                Text(minute.Max(sample => sample.Requests), "N0"),
                Spread([.. minute.Select(sample => sample.Resident)]),
                Spread([.. minute.Select(sample => sample.Heap)]));
        }

        Console.WriteLine($"\n{candidate.Name} on {database.Name}:\n");
        AnsiConsole.Console.Profile.Width = 200;
        AnsiConsole.Write(table);
        var second = samples.Skip(samples.Count / 2).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nIn the second half RSS changes by {Slope(second, sample => sample.Resident):0.00} MB and the heap by {Slope(second, sample => sample.Heap):0.00} MB a minute (least squares). {samples[^1].Requests:N0} requests, {failed} failed, {lost} spans lost."));
    }

    private static double Slope(List<MemorySample> samples, Func<MemorySample, long> value)
    {
        var (x, y) = (samples.Average(sample => sample.Elapsed.TotalMinutes), samples.Average(value));
        var deviation = samples.Sum(sample => Math.Pow(sample.Elapsed.TotalMinutes - x, 2));
        return deviation == 0 ? 0 : samples.Sum(sample => (sample.Elapsed.TotalMinutes - x) * (value(sample) - y)) / deviation / 1e6;
    }

    private static string Spread(double[] values) =>
        $"{Text(TaskSeries.Median(values) / 1e6, "0.0")} ({Text(values.Min() / 1e6, "0.0")} – {Text(values.Max() / 1e6, "0.0")})";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
