using TracingAspire.Benchmarks.LoadTest.Generator;

namespace TracingAspire.Benchmarks.LoadTest.TaskApi;

/// <summary>All turns of one candidate.</summary>
internal sealed class TaskSeries
{
    public List<TaskTurn> Closed { get; } = [];

    public List<TaskTurn> Open { get; } = [];

    /// <summary>The latencies of the open loop's turns together: one turn has too few requests for its tail.</summary>
    public LatencyHistogram OpenLatencies()
    {
        var all = new LatencyHistogram();
        foreach (var turn in Open)
            all.Add(turn.Answers.Latencies);
        return all;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
