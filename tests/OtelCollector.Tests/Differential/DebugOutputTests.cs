using System.Text.RegularExpressions;

namespace OtelCollector.Tests.Differential;

/// <summary>What the exporter <c>debug</c> writes, through the log and past it.</summary>
public sealed partial class DebugOutputTests
{
    [Theory]
    [InlineData("basic", true)]
    [InlineData("normal", true)]
    [InlineData("detailed", true)]
    [InlineData("basic", false)]
    [InlineData("normal", false)]
    [InlineData("detailed", false)]
    public async Task Debug_AllSignals_WritesWhatTheOriginalWrites(string verbosity, bool log)
    {
        var target = log ? "true" : "false, output_paths: [stdout]";
        await using var pair = await CollectorPair.StartAsync(
            $$$"""
            receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:HTTP_PORT'} } } }
            exporters: {debug: {verbosity: {{{verbosity}}}, use_internal_logger: {{{target}}} } }
            service:
              telemetry:
                metrics: {level: none}
                resource: {service.name: compared, service.version: '1', service.instance.id: one}
              pipelines:
                traces: {receivers: [otlp], exporters: [debug]}
                metrics: {receivers: [otlp], exporters: [debug]}
                logs: {receivers: [otlp], exporters: [debug]}
            """);
        using var http = new HttpClient();
        await pair.SendAsync(http);
        await pair.StopAsync();

        var expected = Written(pair.Original.Process.Log);
        expected.Length.ShouldBeGreaterThan(50);
        Written(pair.Ours.Process.Log).ShouldBe(expected);
    }

    /// <summary>What was written between the start and the stop, each line's time taken away.</summary>
    private static string Written(string log)
    {
        var lines = log.Split('\n');
        var start = Array.FindIndex(lines, l => l.Contains("Everything is ready", StringComparison.Ordinal)) + 1;
        var end = Array.FindIndex(lines, start, l => l.Contains("Received signal from OS", StringComparison.Ordinal));
        return Time().Replace(string.Join('\n', lines[start..end]), "");
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d{4})\t", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Time();
}
