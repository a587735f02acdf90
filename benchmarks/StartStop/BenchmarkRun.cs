namespace TracingAspire.Benchmarks.StartStop;

/// <summary>All rounds: in turns, so that a busy machine is busy for each command alike.</summary>
internal static class BenchmarkRun
{
    public static async Task<int> RunAsync(Plan plan, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            await Console.Error.WriteLineAsync("This benchmark reads /proc: it runs on Linux only.");
            return 1;
        }

        var results = plan.Commands.Select(command => new Result(command, [])).ToList();
        try
        {
            for (var round = 1; round <= plan.Runs; round++)
            {
                foreach (var result in results)
                {
                    var measurement = await Launch.MeasureAsync(result.Command, plan, cancellationToken);
                    result.Measurements.Add(measurement);
                    Report.WriteRun(round, result.Command, measurement);
                }
            }
        }
        catch (LaunchException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }

        Report.Write(results);
        return 0;
    }
}
