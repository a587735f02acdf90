using System.Text.RegularExpressions;
using TracingAspire.Tests.Deployment.Objects;
using TracingAspire.Tests.Deployment.Rendering;

namespace TracingAspire.Tests.Deployment.Collectors;

/// <summary>The configurations in the resources are ones a Collector starts with.</summary>
public sealed class CollectorConfigurationTests(Renderings renderings)
{
    /// <summary>Where a real Collector or Jaeger is, by what it validates.</summary>
    private static readonly (bool Jaeger, string Variable)[] Real = [(false, "OTELCOL"), (true, "JAEGER")];

    [Theory]
    [MemberData(nameof(Renderings.Names), MemberType = typeof(Renderings))]
    public async Task Validate_WithOurs_FindsNothingButComponentsOursDoesNotHave(string name)
    {
        var configurations = CollectorConfiguration.Of((await renderings.GetAsync(name)).Cluster).ToList();

        configurations.ShouldNotBeEmpty();
        foreach (var configuration in configurations)
        {
            var standIns = StandIns.For(configuration.Config);
            (await CollectorCommand.ValidateWithOursAsync(configuration with { Config = standIns.Config })).ShouldBeEmpty($"{configuration}");
            if (standIns.Absent.Count > 0)
            {
                var complaints = Complaints(await CollectorCommand.ValidateWithOursAsync(configuration)).ToList();
                complaints.ShouldNotBeEmpty($"{configuration}: ours has all of it now, so nothing needs to stand in for it.");
                complaints.ShouldAllBe(complaint => standIns.Absent.Any(word => complaint.Contains(word, StringComparison.Ordinal)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Renderings.Names), MemberType = typeof(Renderings))]
    public async Task Validate_WithTheOriginal_FindsNothing(string name)
    {
        var configurations = CollectorConfiguration.Of((await renderings.GetAsync(name)).Cluster).ToList();
        var originals = Real.ToDictionary(original => original.Jaeger, original => Environment.GetEnvironmentVariable(original.Variable));
        if (originals.Values.All(string.IsNullOrEmpty))
        {
            Assert.Skip("No original to ask: set OTELCOL or JAEGER to its path.");
        }

        foreach (var configuration in configurations.Where(configuration => !string.IsNullOrEmpty(originals[configuration.IsJaeger])))
        {
            (await CollectorCommand.ValidateWithRealAsync(configuration, originals[configuration.IsJaeger]!)).ShouldBeEmpty($"{configuration}");
        }
    }

    [Theory]
    [InlineData("receivers", "otlp", "otlpp")]
    [InlineData("exporters", "endpoint", "endpoints")]
    [InlineData("pipelines", "batch", "batches")]
    public async Task Validate_BrokenConfiguration_IsReported(string place, string right, string wrong)
    {
        const string Config = "{receivers: {otlp: {protocols: {grpc: {}}}}, processors: {batch: {}}, exporters: {otlp_grpc: {endpoint: 'x:4317'}}, service: {pipelines: {traces: {receivers: [otlp], processors: [batch], exporters: [otlp_grpc]}}}}";
        var start = Config.IndexOf(place, StringComparison.Ordinal);
        var broken = Config[..start] + new Regex(Regex.Escape(right), RegexOptions.None, TimeSpan.FromSeconds(1)).Replace(Config[start..], wrong, 1);

        (await CollectorCommand.ValidateWithOursAsync(Collector(Config))).ShouldBeEmpty();
        (await CollectorCommand.ValidateWithOursAsync(Collector(broken))).ShouldContain(wrong);
    }

    private static CollectorConfiguration Collector(string config) => CollectorConfiguration.Of(new(YamlObjects.Parse(
        "{apiVersion: opentelemetry.io/v1beta1, kind: OpenTelemetryCollector, metadata: {name: c, namespace: n}, spec: {config: " + config + "}}"))).Single();

    // Headings only say that there are some, and the advice at the end repeats them.
    private static IEnumerable<string> Complaints(string text) => text
        .Split("What to do:")[0]
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.EndsWith("error(s):", StringComparison.Ordinal) && line != "Besides:");
}
