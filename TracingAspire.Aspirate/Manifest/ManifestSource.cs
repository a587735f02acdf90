using TracingAspire.Aspirate.Problems;
using TracingAspire.Aspirate.Processes;

namespace TracingAspire.Aspirate.Manifest;

/// <summary>Has the AppHost write its manifest into a file that is read and taken away.</summary>
internal sealed class ManifestSource(IProcessRunner processes)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    /// <summary>The manifest of an AppHost.</summary>
    /// <exception cref="AspirateException">The AppHost wrote none.</exception>
    public async Task<ManifestDocument> PublishAsync(string project, string? launchProfile, ProblemList problems, CancellationToken cancellationToken)
    {
        var root = SourceTree.Root(Path.GetDirectoryName(project)!);
        var path = Path.Combine(root, $".aspire-manifest.{Environment.ProcessId}.json");
        try
        {
            var result = await processes.RunAsync(
                new(
                    "dotnet",
                    [
                        "run", "--project", project, .. launchProfile is null ? Array.Empty<string>() : ["--launch-profile", launchProfile],
                        "--", "--publisher", "manifest", "--output-path", path,
                    ],
                    root,
                    Timeout,
                    "the AppHost to write its manifest"),
                cancellationToken);
            if (result.ExitCode != 0 || !File.Exists(path))
                throw new AspirateException($"{project} wrote no manifest (exit code {result.ExitCode}):\n{result.Tail}");
            return ManifestReader.Read(path, problems, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
