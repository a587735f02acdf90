using TracingAspire.Benchmarks.LoadTest.Payload;

namespace TracingAspire.Benchmarks.LoadTest.Comparison;

/// <summary>All rounds: in turns, so that a busy machine is busy for each candidate alike.</summary>
internal static class ComparisonRun
{
    public static async Task<int> RunAsync(ComparisonOptions options)
    {
        if (!OperatingSystem.IsLinux())
        {
            await Console.Error.WriteLineAsync("This comparison reads /proc: it runs on Linux only.");
            return 1;
        }

        var logs = Directory.CreateTempSubdirectory("collector-load-").FullName;
        Console.WriteLine($"What the candidates print is in {logs}");
        var requests = new RequestPool(options.Shape);
        var results = options.Candidates.ToDictionary(candidate => candidate, _ => new List<Measurement>());
        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var candidate in options.Candidates)
            {
                var log = Path.Combine(logs, $"{candidate.Name}-{round}.log");
                try
                {
                    var measurement = await CandidateRun.MeasureAsync(candidate, options, requests, log);
                    results[candidate].Add(measurement);
                    ResultTable.WriteRun(round, candidate, measurement);
                }
                catch (TimeoutException e)
                {
                    await Console.Error.WriteLineAsync($"{candidate.Name}: {e.Message}; its output is in {log}");
                    return 1;
                }
            }
        }

        ResultTable.Write(options, results);
        return 0;
    }
}
