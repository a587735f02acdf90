using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TracingAspire.Aspirate.Manifest;
using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Processes;
using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Images;

/// <summary>
/// Builds the images of projects with the SDK's container support, and of Dockerfiles with docker or podman; with a
/// registry they are pushed.
/// </summary>
internal sealed class ImageBuilder(IProcessRunner processes, ImageNames images, ImageBuildOptions options, string root)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(30);

    public async Task BuildAsync(IEnumerable<WorkloadResource> resources, Action<string> progress, CancellationToken cancellationToken)
    {
        foreach (var resource in resources.Where(resource => resource.Image is null))
        {
            progress($"Building {images.Of(resource)}");
            if (resource.IsProject)
                await RunAsync("dotnet", Publish(resource), resource, cancellationToken);
            else
                await DockerfileAsync(resource, cancellationToken);
        }
    }

    private List<string> Publish(WorkloadResource resource)
    {
        List<string> arguments =
        [
            "publish", Path.Combine(root, resource.ProjectPath!), "-t:PublishContainer", "--verbosity", "quiet", "--nologo",
            "-r", options.RuntimeIdentifier ?? (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64"),
            $"-p:ContainerRepository={images.Repository(resource.Name)}",
            images.Tags is [var tag] ? $"-p:ContainerImageTag={tag}" : $"-p:ContainerImageTags=\"{string.Join(';', images.Tags)}\"",
        ];
        if (images.Registry is { Length: > 0 } registry)
            arguments.Add($"-p:ContainerRegistry={registry}");
        return arguments;
    }

    private async Task DockerfileAsync(WorkloadResource resource, CancellationToken cancellationToken)
    {
        var build = resource.Build!;
        var names = images.Tags.Select(tag => images.Built(resource.Name, tag)).ToList();
        List<string> arguments =
        [
            "build",
            .. names.SelectMany(name => new[] { "--tag", name }),
            .. build.Args.SelectMany(arg => new[] { "--build-arg", $"{arg.Name}={arg.Value}" }),
            .. options.BuildArgs.SelectMany(arg => new[] { "--build-arg", arg }),
            .. build.Stage is { } stage ? ["--target", stage] : Array.Empty<string>(),
            "--file", Path.Combine(root, build.Dockerfile),
            Path.Combine(root, options.BuildContext ?? build.Context),
        ];
        await RunAsync(options.Builder, arguments, resource, cancellationToken);
        foreach (var name in images.Registry is { Length: > 0 } ? names : [])
            await RunAsync(options.Builder, ["push", name], resource, cancellationToken);
    }

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, WorkloadResource resource, CancellationToken cancellationToken)
    {
        var result = await processes.RunAsync(new(program, arguments, root, Timeout, $"the image of '{resource.Name}'"), cancellationToken);
        if (result.ExitCode != 0)
            throw new AspirateException($"The image of '{resource.Name}' was not built ({program} ended with {result.ExitCode}); nothing was written:\n{result.Tail}");
    }
}

/// <summary>How images are built.</summary>
/// <param name="Builder"><c>docker</c> or <c>podman</c>, for Dockerfiles.</param>
/// <param name="BuildContext">Replaces the context of Dockerfiles.</param>
/// <param name="BuildArgs">More <c>name=value</c> for Dockerfiles.</param>
/// <param name="RuntimeIdentifier">Of projects; that of this machine's processor on Linux where it is not given.</param>
internal sealed record ImageBuildOptions(string Builder, string? BuildContext, ImmutableArray<string> BuildArgs, string? RuntimeIdentifier);
