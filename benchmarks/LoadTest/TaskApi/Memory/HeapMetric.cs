using System.Text;
using System.Text.Json;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi.Memory;

/// <summary>Reads the size of the heap from the metrics a service exports, as the Collector has written them to a file.</summary>
internal static class HeapMetric
{
    private const string Name = "dotnet.gc.last_collection.heap.size";
    private const int Tail = 1024 * 1024;

    /// <summary>The latest value, all generations together, in bytes; 0 while there is none.</summary>
    public static long Read(string file)
    {
        if (!File.Exists(file))
            return 0;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = Math.Max(0, stream.Length - Tail);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // The first line is cut and the last one may still be written to.
        var lines = reader.ReadToEnd().Split('\n')[..^1].Skip(stream.Length > Tail ? 1 : 0);
        return lines.LastOrDefault(line => line.Contains(Name, StringComparison.Ordinal)) is { } line ? Sum(line) : 0;
    }

    private static long Sum(string line)
    {
        using var document = JsonDocument.Parse(line);
        var metric = document.RootElement.GetProperty("resourceMetrics").EnumerateArray()
            .SelectMany(resource => resource.GetProperty("scopeMetrics").EnumerateArray())
            .SelectMany(scope => scope.GetProperty("metrics").EnumerateArray())
            .Last(metric => metric.GetProperty("name").ValueEquals(Name));
        var points = metric.TryGetProperty("sum", out var sum) ? sum : metric.GetProperty("gauge");
        return points.GetProperty("dataPoints").EnumerateArray().Sum(point => long.Parse(point.GetProperty("asInt").ToString(), null));
    }
}
