using System.Diagnostics;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.Scripts;

/// <summary>
/// A copy of the deployment scripts with settings of its own, and a PATH on which aws, kubectl, git and dotnet are stand-ins
/// that write down how they were called.
/// </summary>
internal sealed class ScriptSandbox : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What the scripts may take from the machine.</summary>
    private static readonly string[] Tools =
        ["awk", "bash", "cat", "dirname", "env", "grep", "mktemp", "rm", "sed", "sleep", "sort", "tail", "uname"];

    private readonly string _root = Directory.CreateTempSubdirectory("deploy-scripts-").FullName;

    public ScriptSandbox()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("The deployment scripts are for bash.");

        Copy("scripts");
        Copy("deploy");
        Directory.CreateDirectory(Bin);
        foreach (var tool in Tools)
            File.CreateSymbolicLink(Path.Combine(Bin, tool), Find(tool));
        Fake("aws", StandIns.Aws);
        Fake("kubectl", StandIns.Kubectl);
        Fake("git", "echo 0123456789ab");
        Fake("dotnet", "exit 0");
        Set("DOMAIN", "tasks.test");
        Set("MAIL", "platform@tasks.test");
        Set("ACCOUNT", "111122223333");
        Set("IMAGE_TAG", "2.0.0");
    }

    private string Bin => Path.Combine(_root, "bin");

    private string Settings => Path.Combine(_root, "deploy", "settings", "settings.env");

    /// <summary>The calls of the stand-ins, in their order, each with its words.</summary>
    public string[] Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    /// <summary>The files that kubectl was given, one after the other.</summary>
    public string Applied => File.Exists(Log + ".files") ? File.ReadAllText(Log + ".files") : "";

    private string Log => Path.Combine(_root, "calls");

    /// <summary>Puts a stand-in on the PATH, or another in its place.</summary>
    /// <param name="command">The name of the command.</param>
    /// <param name="script">What it does after it has written down its call.</param>
    public void Fake(string command, string script)
    {
        var file = Path.Combine(Bin, command);
        File.WriteAllText(file, $"#!{Find("bash")}\nprintf '%s\\n' \"{command} $*\" >>\"$CALLS\"\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Remove(string command) => File.Delete(Path.Combine(Bin, command));

    /// <summary>Changes a setting, or takes it away.</summary>
    public void Set(string setting, string? value) => File.WriteAllLines(
        Settings,
        File.ReadAllLines(Settings)
            .Where(line => !line.StartsWith(setting + "=", StringComparison.Ordinal))
            .Concat(value is null ? [] : [$"{setting}={value}"])
            .ToArray());

    /// <summary>Runs a script of <c>deploy/</c> from a folder that is not its own.</summary>
    public async Task<ScriptRun> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find("bash"), [Path.Combine(_root, "deploy", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["PATH"] = Bin;
        start.Environment["CALLS"] = Log;
        start.Environment.Remove("KUBECTL");
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ScriptRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} {string.Join(' ', arguments)} did not end within {Patience.TotalSeconds} s.", e);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Find(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"{tool} is not on PATH.");

    private void Copy(string folder)
    {
        var source = Path.Combine(Repository.Root, folder);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
