using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TracingAspire.Tests.Deployment.Generation;
using TracingAspire.Tests.Deployment.Objects;
using TracingAspire.Tests.Deployment.Policies;
using TracingAspire.Tests.Deployment.Rendering;
using TracingAspire.Tests.Deployment.Schemas;

namespace TracingAspire.Tests.Deployment.Helm;

/// <summary>The chart installs what the base is, and takes its values.</summary>
public sealed partial class HelmChartTests(Renderings renderings) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chart-").FullName;

    [Fact]
    public async Task Render_ChartOfThisApplication_IsTheBase()
    {
        var chart = await ChartOfThisApplicationAsync();
        var installed = chart.Render(chart.Values);
        var cluster = (await renderings.GetAsync("base")).Cluster;

        installed.Select(Comparable).ShouldBe(cluster.Rendered.Where(candidate => candidate.Kind != "Namespace").Select(Comparable), ignoreOrder: true);
        string.Join('\n', await SchemaValidation.ValidateAsync(installed)).ShouldBeEmpty();
        chart.Yaml("Chart.yaml").Text("apiVersion").ShouldBe("v2");
    }

    [Fact]
    public async Task Render_ChartOfThisApplication_BreaksNoPolicy()
    {
        var chart = await ChartOfThisApplicationAsync();

        // Helm names the namespace where it installs; and the pods carry checksums, not the ConfigMaps their hashes.
        var cluster = new ClusterState(YamlObjects.Parse("{apiVersion: v1, kind: Namespace, metadata: {name: tasks}}").Concat(chart.Render(chart.Values).Select(InNamespace)).ToList());

        PolicyTests.Policies.Where(policy => policy != typeof(ConfigurationRollouts))
            .SelectMany(policy => PolicyTests.Create(policy.Name).Check(cluster)).ShouldBeEmpty();
        cluster.Workloads.ShouldAllBe(workload => workload.Annotations.Keys.Any(name => name.StartsWith("checksum/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Render_OtherValues_ArePutIn()
    {
        var chart = await ChartOfThisApplicationAsync();
        var before = chart.Render(chart.Values).Single(IsTaskService);
        var values = chart.Values;
        values["images"]!["task-service"] = "registry.example.com/task-service:2.0.0";
        values["replicas"]!["task-service"] = 3;
        values["env"]!["task-service"]!["EXTRA"] = "{{ \"a\" }}: b";

        var installed = chart.Render(values);

        var workload = Workload.Of(installed.Single(IsTaskService))!;
        workload.Containers.Single().Text("image").ShouldBe("registry.example.com/task-service:2.0.0");
        workload.Owner.Json.Number("spec.replicas").ShouldBe(3);
        installed.Single(candidate => candidate.Name == "task-service-env").Json.Map("data")["EXTRA"].ShouldBe("{{ \"a\" }}: b");
        workload.Annotations.ShouldNotBe(Workload.Of(before)!.Annotations);
    }

    [Fact]
    public async Task Render_WithTheOriginal_IsTheSame()
    {
        if (Environment.GetEnvironmentVariable("HELM") is not { Length: > 0 } helm)
        {
            Assert.Skip("No original to ask: set HELM to its path.");
            return;
        }

        var chart = await ChartOfThisApplicationAsync();

        var run = await ProcessRun.RunAsync(helm, ["template", chart.Folder]);

        run.ExitCode.ShouldBe(0, run.Errors);
        YamlObjects.Parse(run.Output).Select(Comparable).ShouldBe(chart.Render(chart.Values).Select(Comparable), ignoreOrder: true);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsTaskService(KubernetesObject candidate) => candidate is { Kind: "Deployment", Name: "task-service" };

    private async Task<Chart> ChartOfThisApplicationAsync() => await Chart.GenerateAsync(await PublishedManifest.WriteAsync(_folder), Path.Combine(_folder, "out"));

    private static KubernetesObject InNamespace(KubernetesObject installed)
    {
        var json = installed.Json.DeepClone().AsObject();
        json["metadata"]!["namespace"] = "tasks";
        return new(json);
    }

    // Where both may differ: hashes and checksums, and the namespace.
    private static string Comparable(KubernetesObject candidate)
    {
        var json = candidate.Json.DeepClone().AsObject();
        (json["metadata"] as JsonObject)!.Remove("namespace");
        foreach (var checksum in (json.At("spec.template.metadata.annotations") as JsonObject ?? []).Select(entry => entry.Key).Where(key => key.StartsWith("checksum/", StringComparison.Ordinal)).ToList())
        {
            json["spec"]!["template"]!["metadata"]!["annotations"]!.AsObject().Remove(checksum);
        }

        if (json.At("spec.template.metadata.annotations") is JsonObject { Count: 0 })
        {
            json["spec"]!["template"]!["metadata"]!.AsObject().Remove("annotations");
        }

        return Hashes.Replace(Sorted(json)!.ToJsonString(), "${name}\"");
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("(?<name>\"[a-z0-9-]+)-[2456789bcdfghkmt]{10}\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hashes { get; }
}
