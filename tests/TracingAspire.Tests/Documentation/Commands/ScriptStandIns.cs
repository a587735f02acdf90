using TracingAspire.Tests.Architecture;
using TracingAspire.Tests.Deployment;

namespace TracingAspire.Tests.Documentation.Commands;

/// <summary>run.sh and test.sh with stand-ins for what takes minutes: dotnet and npx write down how they were called.</summary>
internal sealed class ScriptStandIns : IDisposable
{
    private const string Dotnet = """
        #!/usr/bin/env bash
        printf 'dotnet %s\n' "$*" >>"$CALLS"
        [ "$1" != test ] || printf '  succeeded: 3\n  failed: 0\n  skipped: 1\n'
        """;

    private const string Npx = """
        #!/usr/bin/env bash
        printf 'npx %s\n' "$*" >>"$CALLS"
        for argument in "$@"; do
          case "$argument" in
            --outputFile.json=*) echo '{"numPassedTests":2,"numFailedTests":0,"numPendingTests":0,"numTodoTests":0}' >"${argument#*=}" ;;
          esac
        done
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("documented-scripts-").FullName;

    public ScriptStandIns()
    {
        Directory.CreateDirectory(Path.Combine(_root, "scripts"));
        foreach (var file in (string[])["run.sh", "test.sh", "global.json", "Directory.Packages.props", .. Directory.GetFiles(Path.Combine(Repository.Root, "scripts")).Select(Repository.Relative)])
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(_root, file));
        }

        foreach (var folder in (string[])["bin", "TracingAspire.AppHost/obj", "TaskWeb/ClientApp", "Jaeger/ClientApp"])
        {
            Directory.CreateDirectory(Path.Combine(_root, folder));
        }

        Write("dotnet", Dotnet);
        Write("npx", Npx);
        Write("java", "#!/usr/bin/env bash\n");
    }

    /// <summary>The calls of the stand-ins, in their order.</summary>
    public string[] Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Log => Path.Combine(_root, "calls");

    public Task<ProcessRun> RunAsync(string command) => ProcessRun.RunAsync(
        "bash",
        ["-c", $"cd '{_root}' && {command}"],
        environment: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = $"{Path.Combine(_root, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["CALLS"] = Log,
            ["TRACING_ASPIRE_CACHE"] = Path.Combine(_root, "cache"),
            ["JAVA_HOME"] = "",
            ["HostingEngine"] = "",
        });

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string name, string script)
    {
        var file = Path.Combine(_root, "bin", name);
        File.WriteAllText(file, script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
