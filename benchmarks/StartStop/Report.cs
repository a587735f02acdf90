using System.Globalization;
using Spectre.Console;

namespace TracingAspire.Benchmarks.StartStop;

/// <summary>A line a run, then minimum, median and maximum of each figure, and the ratio of the medians to the first command.</summary>
internal static class Report
{
    private const double Megabyte = 1024 * 1024;

    private static readonly (string Name, string Unit, Func<Measurement, double> Value)[] Figures =
    [
        ("start", "s", m => m.Start.TotalSeconds),
        ("CPU at start", "s", m => m.Cpu.TotalSeconds),
        ("stop", "s", m => m.Stop.TotalSeconds),
        ("AppHost RSS", "MB", m => m.AppHostBytes / Megabyte),
        ("all RSS", "MB", m => m.TotalBytes / Megabyte),
        ("all PSS", "MB", m => m.ProportionalBytes / Megabyte),
    ];

    public static void WriteRun(int round, string command, Measurement measurement) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{round,3}  {string.Join("  ", Figures.Select(figure => Format(figure.Value(measurement), figure.Unit).PadLeft(8)))}  load {LoadAverage()}  {command}"));

    public static void Write(IReadOnlyList<Result> results)
    {
        foreach (var result in results)
        {
            var table = new Table().Title(Markup.Escape(result.Command)).AddColumn("").AddColumn("min").AddColumn("median").AddColumn("max");
            if (result != results[0])
            {
                table.AddColumn("ratio of medians");
            }

            foreach (var (name, unit, value) in Figures)
            {
                var values = result.Measurements.Select(value).Order().ToList();
                string[] cells = [name, Format(values[0], unit), Format(Median(values), unit), Format(values[^1], unit)];
                table.AddRow(result == results[0] ? cells : [.. cells, Ratio(Median(values), Median([.. results[0].Measurements.Select(value).Order()]))]);
            }

            AnsiConsole.Write(table);
        }
    }

    private static double Median(List<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    private static string Format(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{(unit == "MB" ? Math.Round(value) : Math.Round(value, 2))} {unit}");

    private static string Ratio(double other, double first) => string.Create(CultureInfo.InvariantCulture, $"{other / first:0.00}");

    private static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
