using TracingAspire.Tests.Deployment.Generation;

namespace TracingAspire.Tests.Deployment.Collectors;

/// <summary>The command <c>validate</c> of a Collector: ours, or a real one that an environment variable names.</summary>
internal static class CollectorCommand
{
    /// <summary>What our Collector or Jaeger says of a configuration; empty where all is well.</summary>
    public static Task<string> ValidateWithOursAsync(CollectorConfiguration configuration) =>
        ValidateAsync("dotnet", [BuiltProject.PathOf(configuration.IsJaeger ? "Jaeger" : "OtelCollector")], configuration);

    public static Task<string> ValidateWithRealAsync(CollectorConfiguration configuration, string executable) => ValidateAsync(executable, [], configuration);

    private static async Task<string> ValidateAsync(string executable, IReadOnlyList<string> arguments, CollectorConfiguration configuration)
    {
        var file = Path.Combine(Path.GetTempPath(), $"collector-{Guid.NewGuid():N}.yaml");

        // JSON is YAML.
        await File.WriteAllTextAsync(file, configuration.Config.ToJsonString(), TestContext.Current.CancellationToken);
        try
        {
            var run = await ProcessRun.RunAsync(executable, [.. arguments, "validate", "--config", file], environment: configuration.Environment);
            return run.ExitCode == 0 ? "" : $"{run.Output}{run.Errors}".Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
