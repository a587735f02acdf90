using System.Globalization;
using System.Text;

namespace TracingAspire.Benchmarks.PageSpeed;

/// <summary>The results as a table.</summary>
internal static class Report
{
    /// <summary>Writes Markdown: medians, and the worst in brackets.</summary>
    public static string Write(IReadOnlyList<PageResult> results)
    {
        var text = new StringBuilder();
        text.AppendLine("| page | spans | click to rows ms | address to rows ms | key to picture ms | frames | longest frame ms | frames over 50 ms | longest work of a task, CPU ms | load |");
        text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, spans, opened, scrolls, load) in results)
        {
            string[] cells =
            [
                name,
                spans.ToString("N0", CultureInfo.InvariantCulture),
                Times(opened.Select(times => times.Click)),
                Times(opened.Select(times => (double?)times.Address)),
                Times(opened.Select(times => times.Answer)),
                scrolls.Sum(scroll => scroll.Frames).ToString(CultureInfo.InvariantCulture),
                Times(scrolls.Select(scroll => (double?)scroll.Longest)),
                scrolls.Sum(scroll => scroll.Over50).ToString(CultureInfo.InvariantCulture),
                Times(scrolls.Select(scroll => (double?)scroll.LongestWork)),
                load,
            ];
            text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |");
        }

        return text.ToString();
    }

    private static string Times(IEnumerable<double?> times)
    {
        var sorted = times.OfType<double>().Order().ToList();
        return sorted.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:F0} ({sorted[^1]:F0})");
    }
}
