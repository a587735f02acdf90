using TracingAspire.Downloads;
using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment;
using TracingAspire.Tests.Deployment.Generation;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>
/// A folder that looks like the checkout: what commands write there is thrown away. Programs are run from where the build
/// put them, because <c>dotnet run</c> would build them again.
/// </summary>
internal sealed class CommandSandbox : IDisposable
{
    /// <summary>What is written in place, or must not lead out of the folder: copies.</summary>
    private static readonly string[] Copies = ["aspirate-output", "Jaeger/config", "OtelCollector/config"];

    private readonly string _root = Directory.CreateTempSubdirectory("documented-commands-").FullName;

    public CommandSandbox()
    {
        foreach (var folder in Copies)
        {
            Copy(Path.Combine(Repository.Root, folder), Path.Combine(_root, folder));
        }

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
        var run = await ProcessRun.RunAsync(
            "bash",
            ["-c", $"cd '{_root}' && {Built(command)}"],
            environment: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PATH"] = $"{Path.GetDirectoryName(Tools.ExecutablePath(Tools.Kubectl, kubectl))}:{Environment.GetEnvironmentVariable("PATH")}",
                ["DOTNET_ENVIRONMENT"] = "",
                ["ASPNETCORE_ENVIRONMENT"] = "",
            });
        PutInPlace();
        return run;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Seen from this folder the sources of a manifest lie elsewhere; a reader has them beside it.
    private void PutInPlace()
    {
        var manifest = Path.Combine(_root, "aspire-manifest.json");
        if (File.Exists(manifest))
        {
            var away = $"{Path.GetRelativePath(_root, Repository.Root).Replace('\\', '/')}/";
            File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(away, "", StringComparison.Ordinal));
        }
    }

    /// <summary>The same command with the project's output in place of <c>dotnet run</c>.</summary>
    private static string Built(string command)
    {
        const string Run = "dotnet run --project ";
        var start = command.IndexOf(Run, StringComparison.Ordinal);
        if (start < 0)
        {
            return command;
        }

        var project = command[(start + Run.Length)..].Split(' ')[0];
        var assembly = project switch
        {
            "TracingAspire.AppHost" => Path.Combine(AppContext.BaseDirectory, "TracingAspire.AppHost.dll"),
            "TracingAspire.Aspirate" => BuiltProject.PathOf(project, assembly: "aspirate"),
            _ => BuiltProject.PathOf(project),
        };
        var arguments = command[(start + Run.Length + project.Length)..];
        return $"{command[..start]}dotnet '{assembly}'{(arguments.StartsWith(" -- ", StringComparison.Ordinal) ? arguments[3..] : arguments)}";
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
