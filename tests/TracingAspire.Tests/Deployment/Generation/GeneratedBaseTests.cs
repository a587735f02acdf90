using System.Text.Json.Nodes;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment.Objects;

namespace TracingAspire.Tests.Deployment.Generation;

/// <summary>The committed base is what the application gives: a change of <c>AppHost.cs</c> needs <c>deploy/generate.sh</c>.</summary>
public sealed class GeneratedBaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("generated-").FullName;

    [Fact]
    public async Task Check_CommittedBase_IsWhatTheApplicationGives()
    {
        var manifest = await PublishAsync();

        var run = await CheckAsync(manifest);

        run.ExitCode.ShouldBe(0, $"Run deploy/generate.sh and commit what it writes.\n{run.Output}{run.Errors}");
    }

    [Fact]
    public async Task Check_ManifestThatChanged_NamesWhatDiffers()
    {
        var manifest = await PublishAsync();
        var text = await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken);
        text.ShouldContain("\"TASK_TABLE_NAME\"");
        await File.WriteAllTextAsync(manifest, text.Replace("\"TASK_TABLE_NAME\"", "\"TASK_TABLE\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var run = await CheckAsync(manifest);

        run.ExitCode.ShouldNotBe(0);
        (run.Output + run.Errors).ShouldContain("task-service");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<ProcessRun> CheckAsync(string manifest) => ProcessRun.RunAsync(
        "dotnet", [BuiltProject.PathOf("TracingAspire.Aspirate", assembly: "aspirate"), "generate", "--aspire-manifest", manifest, "--skip-build", "--non-interactive", "--check"]);

    private async Task<string> PublishAsync()
    {
        var path = Path.Combine(_folder, "aspire-manifest.json");
        var run = await ProcessRun.RunAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "TracingAspire.AppHost.dll"), "--publisher", "manifest", "--output-path", path],
            environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_ENVIRONMENT"] = "", ["ASPNETCORE_ENVIRONMENT"] = "" });
        run.ExitCode.ShouldBe(0, $"{run.Output}{run.Errors}");

        // Paths are written as seen from the manifest; it is read as if it lay in the root, with the settings and what it mounts beside it.
        var toRoot = Path.GetRelativePath(_folder, Repository.Root).Replace('\\', '/');
        var text = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace($"{toRoot}/", "", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(Repository.Root, "aspirate.json"), Path.Combine(_folder, "aspirate.json"));
        foreach (var source in JsonNode.Parse(text)!["resources"]!.AsObject().SelectMany(resource => resource.Value.Items("bindMounts")).Select(mount => mount.Text("source")!))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, source))!);
            File.Copy(Path.Combine(Repository.Root, source), Path.Combine(_folder, source));
        }

        return path;
    }
}
