using System.Diagnostics;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>The images of both services, published into a registry of this process; task-service's a second time from scratch.</summary>
[CollectionDefinition(nameof(PublishedImages))]
public sealed class PublishedImages : IAsyncLifetime, ICollectionFixture<PublishedImages>
{
    public const string Tag = "0123456789ab";
    public const string TagOfSecondBuild = "0123456789ab-again";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("images-");

    internal StandInRegistry Registry { get; } = StandInRegistry.Start();

    internal string BaseImageReference { get; private set; } = "";

    private DirectoryInfo Artifacts => new(Path.Combine(_folder.FullName, "artifacts"));

    public async ValueTask InitializeAsync()
    {
        BaseImageReference = BaseImage.AddTo(Registry);
        await PublishAsync("TaskWeb", Tag);
        await PublishAsync("TaskService", Tag);
        Artifacts.Delete(recursive: true);
        await PublishAsync("TaskService", TagOfSecondBuild);
    }

    public async ValueTask DisposeAsync()
    {
        await Registry.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>As deploy/push-images.sh does, away from what other tests build.</summary>
    private Task PublishAsync(string project, string tag) => DotnetAsync(
    [
        "publish", project, "--configuration", "Release", "--nologo", "--verbosity", "quiet",
        "--artifacts-path", Artifacts.FullName, "--output", Path.Combine(_folder.FullName, project + tag),
        "-t:PublishServiceImage", $"-p:ContainerRegistry={Registry.Address}", $"-p:ContainerBaseImage={BaseImageReference}",
        $"-p:ContainerImageTag={tag}", "-p:ImageRevision=0123456789abcdef", "-p:ImageCreated=2026-01-02T03:04:05Z",
        "-p:ImageSource=https://example.com/tasks", "-p:ContinuousIntegrationBuild=true", "-p:UseAppHost=false", "-p:RunAnalyzers=false",
        "-nodeReuse:false", "-p:UseSharedCompilation=false",
    ]);

    private async Task DotnetAsync(string[] arguments)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Limit);
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = Registry.Address;
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            process.ExitCode.ShouldBe(0, output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
