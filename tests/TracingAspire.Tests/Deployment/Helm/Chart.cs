using System.Text.Json.Nodes;
using TracingAspire.Tests.Deployment.Generation;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Helm;

/// <summary>A chart our tool wrote.</summary>
internal sealed class Chart(string folder)
{
    public IReadOnlyDictionary<string, string> Templates { get; } = Directory.EnumerateFiles(Path.Combine(folder, "templates"))
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    public string Folder => folder;

    public JsonNode Values => Yaml("values.yaml");

    /// <summary>Has the tool write the chart of a manifest.</summary>
    public static async Task<Chart> GenerateAsync(string manifest, string output)
    {
        var run = await ProcessRun.RunAsync(
            "dotnet",
            [
                BuiltProject.PathOf("TracingAspire.Aspirate", assembly: "aspirate"), "generate", "--aspire-manifest", manifest, "--output-path", output,
                "--skip-build", "--non-interactive", "--output-format", "helm",
            ]);
        run.ExitCode.ShouldBe(0, $"{run.Output}{run.Errors}");
        return new(Path.Combine(output, "Chart"));
    }

    public JsonNode Yaml(string file) => YamlObjects.Documents(File.ReadAllText(Path.Combine(folder, file))).Single()!;

    /// <summary>The objects that are installed with some values.</summary>
    public IReadOnlyList<KubernetesObject> Render(JsonNode values)
    {
        var renderer = new ChartRenderer(Templates, values);
        return [.. Templates.Keys.Order(StringComparer.Ordinal).SelectMany(template => YamlObjects.Parse(renderer.Render(template)))];
    }
}
