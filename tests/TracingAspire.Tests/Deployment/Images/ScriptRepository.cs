using System.Diagnostics;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>
/// A git repository with deploy/push-images.sh and one commit. In front of the machine's own programs lie an aws and a
/// dotnet that note how they were called.
/// </summary>
internal sealed class ScriptRepository : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("push-");

    public ScriptRepository()
    {
        foreach (var file in (string[])["deploy/push-images.sh", "scripts/prerequisites.sh"])
            Write(file, File.ReadAllText(Path.Combine(Repository.Root, file)));
        Write("deploy/settings/settings.env", "ACCOUNT=210987654321\nREGION=eu-west-1\n");
        Write("TaskService/Program.cs", "");
        Git("init", "--quiet", "--initial-branch=main");
        Git("remote", "add", "origin", "https://token@example.com/owner/tasks.git");
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message=First");
        Commit = Git("rev-parse", "HEAD").Trim();
        WriteProgram("aws", """
            case "$2" in
              get-login-password) echo password-of-ecr ;;
              describe-images)
                shift 2
                while [ "$1" != --repository-name ]; do shift; done
                image=$2 tag=${4#imageTag=}
                [ -f "$TOOLS/ecr/$image/$tag" ] || { echo 'An error occurred (ImageNotFoundException)' >&2 && exit 254; }
                cat "$TOOLS/ecr/$image/$tag"
                ;;
            esac
            """);
        WriteProgram("dotnet", """
            for argument in "$@"; do
              case "$argument" in -p:ServiceImageReferenceFile=*) file=${argument#*=} ;; esac
            done
            name=$(basename "$file" .txt)
            echo "pushed@sha256:$name" >"$file"
            """);
    }

    public string Commit { get; }

    /// <summary>The calls of aws and dotnet, with the credentials that dotnet got.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Tool("calls")) ? File.ReadAllLines(Tool("calls")) : [];

    public void Write(string file, string text)
    {
        var path = Path.Combine(Sources, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void HasInEcr(string image, string tag, string digest)
    {
        Directory.CreateDirectory(Tool($"ecr/{image}"));
        File.WriteAllText(Tool($"ecr/{image}/{tag}"), digest);
    }

    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Limit);
        using var process = Start("bash", ["deploy/push-images.sh", .. arguments]);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, output, await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Sources => Path.Combine(_folder.FullName, "sources");

    private string Tool(string name) => Path.Combine(_folder.FullName, "tools", name);

    private void WriteProgram(string name, string script)
    {
        Directory.CreateDirectory(Tool("."));
        File.WriteAllText(Tool(name), $$"""
            #!/usr/bin/env bash
            set -euo pipefail
            [ "$1" != --version ] || exit 0
            echo "{{name}} $*${DOTNET_CONTAINER_PUSH_REGISTRY_UNAME:+ as $DOTNET_CONTAINER_PUSH_REGISTRY_UNAME with $DOTNET_CONTAINER_PUSH_REGISTRY_PWORD}" >>"$TOOLS/calls"
            {{script}}
            """);
        Run("chmod", "+x", Tool(name));
    }

    private string Git(params string[] arguments) => Run("git", arguments);

    private string Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(Limit).ShouldBeTrue($"{program} did not end");
        process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
        return output;
    }

    private Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Sources,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{Tool("")}:{start.Environment["PATH"]}";
        start.Environment["TOOLS"] = Tool("");
        start.Environment["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:05Z";
        start.Environment["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:05Z";
        return Process.Start(start)!;
    }
}
