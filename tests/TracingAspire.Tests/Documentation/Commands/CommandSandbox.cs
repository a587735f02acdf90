using TracingAspire.Downloads;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>
/// A folder that looks like the checkout: what commands write there is thrown away. Programs are run from where the build
/// put them (<see cref="BuiltDotnet"/>).
/// </summary>
internal sealed class CommandSandbox : IDisposable
{
    /// <summary>What is written in place, or must not lead out of the folder: copies.</summary>
    private static readonly string[] Copies = ["aspirate-output", "deploy", "Jaeger/config", "OtelCollector/config"];

    private readonly string _root = Directory.CreateTempSubdirectory("documented-commands-").FullName;
    private readonly string _programs = Directory.CreateTempSubdirectory("documented-programs-").FullName;

    public CommandSandbox()
    {
        foreach (var folder in Copies)
        {
            Copy(Path.Combine(Repository.Root, folder), Path.Combine(_root, folder));
        }

        BuiltDotnet.WriteInto(_programs, _root);
        foreach (var entry in Directory.EnumerateFileSystemEntries(Repository.Root).Where(entry => Path.GetFileName(entry) != ".git"))
        {
            var here = Path.Combine(_root, Path.GetFileName(entry));
            if (!Directory.Exists(here))
            {
                File.CreateSymbolicLink(here, entry);
            }
        }
    }

    public string Root => _root;

    /// <summary>Runs a command line as a reader would, in bash, with the pinned kubectl.</summary>
    public async Task<ProcessRun> RunAsync(string command)
    {
        var kubectl = await ToolCache.Default.EnsureAsync(Tools.Kubectl, new ConsoleToolProgress(), TestContext.Current.CancellationToken);
        return await ProcessRun.RunAsync(
            "bash",
            ["-c", $"cd '{_root}' && {command}"],
            environment: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PATH"] = $"{_programs}:{Path.GetDirectoryName(Tools.ExecutablePath(Tools.Kubectl, kubectl))}:{Environment.GetEnvironmentVariable("PATH")}",
                ["DOTNET_ENVIRONMENT"] = "",
                ["ASPNETCORE_ENVIRONMENT"] = "",
            });
    }

    public void Dispose()
    {
        Directory.Delete(_root, recursive: true);
        Directory.Delete(_programs, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
