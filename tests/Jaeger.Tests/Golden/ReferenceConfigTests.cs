using OtelCollector.Core.Distribution;

namespace Jaeger.Tests.Golden;

/// <summary>Jaeger's own configuration files: all that is wrong with them is that they name components there are none of here.</summary>
[Collection(nameof(Console))]
public sealed class ReferenceConfigTests
{
    [Theory]
    [InlineData("all-in-one.yaml", "expvar jaeger remote_sampling zipkin")]
    [InlineData("config.yaml", "adaptive_sampling jaeger pprof remote_sampling zipkin")]
    [InlineData("config-spm.yaml", "prometheus")]
    public async Task Validate_JaegersOwnFile_NamesTheMissingComponentsOnly(string name, string missing)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, SharedReference.Read($"config/{name}"), TestContext.Current.CancellationToken);
        var lines = (await ValidateAsync(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        File.Delete(file);
        lines[0].ShouldStartWith("Error: failed to get config: cannot unmarshal the configuration: decoding failed");
        var types = lines.Skip(1).Select(l => l.Split("unknown type: \"")[1].Split('"')[0]);
        string.Join(' ', types.Order(StringComparer.Ordinal)).ShouldBe(missing);
    }

    private static async Task<string> ValidateAsync(string file)
    {
        var console = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            await CollectorApplication.RunAsync(["validate", "--config", file], JaegerDistribution.Build, JaegerDistribution.Factories);
            return error.ToString();
        }
        finally
        {
            Console.SetError(console);
        }
    }
}
