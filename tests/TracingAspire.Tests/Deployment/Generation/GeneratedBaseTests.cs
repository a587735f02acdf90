namespace TracingAspire.Tests.Deployment.Generation;

/// <summary>The committed base is what the application gives: a change of <c>AppHost.cs</c> needs <c>deploy/generate.sh</c>.</summary>
public sealed class GeneratedBaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("generated-").FullName;

    [Fact]
    public async Task Check_CommittedBase_IsWhatTheApplicationGives()
    {
        var manifest = await PublishedManifest.WriteAsync(_folder);

        var run = await CheckAsync(manifest);

        run.ExitCode.ShouldBe(0, $"Run deploy/generate.sh and commit what it writes.\n{run.Output}{run.Errors}");
    }

    [Fact]
    public async Task Check_ManifestThatChanged_NamesWhatDiffers()
    {
        var manifest = await PublishedManifest.WriteAsync(_folder);
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
}
