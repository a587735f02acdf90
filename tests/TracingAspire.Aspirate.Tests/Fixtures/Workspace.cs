using TracingAspire.Aspirate.Commands;
using TracingAspire.Aspirate.Processes;

namespace TracingAspire.Aspirate.Tests.Fixtures;

/// <summary>A folder with a manifest in it, and the tool run on it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly List<(string Question, bool Hidden)> _asked = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("aspirate-").FullName;

    public string Output => Path.Combine(Folder, "out");

    public string ManifestPath => Path.Combine(Folder, "aspire-manifest.json");

    public FakeProcessRunner Processes { get; } = new();

    /// <summary>What was asked.</summary>
    public IReadOnlyList<(string Question, bool Hidden)> Asked => _asked;

    /// <summary>What is answered; nobody is there to ask where it is not set.</summary>
    public Func<string, string?>? Answer { get; set; }

    public static Workspace With(string resources)
    {
        var workspace = new Workspace();
        workspace.Manifest($$"""{ "resources": {{{resources}}} }""");
        return workspace;
    }

    public void Manifest(string json) => File.WriteAllText(ManifestPath, json);

    public void Settings(string json) => Write("aspirate.json", json);

    public void Write(string path, string content)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    public bool Wrote(string path) => File.Exists(Path.Combine(Output, path));

    public IReadOnlyList<string> Files() => Directory.Exists(Output)
        ? [.. Directory.EnumerateFiles(Output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => Path.GetRelativePath(Output, file)).Order(StringComparer.Ordinal)]
        : [];

    public Task<ToolRun> GenerateAsync(params IEnumerable<string> arguments) =>
        RunAsync(["generate", "-m", ManifestPath, "-o", Output, "--skip-build", .. arguments]);

    /// <summary>Generates and expects that it works.</summary>
    public async Task<ToolRun> GenerateWellAsync(params IEnumerable<string> arguments)
    {
        var run = await GenerateAsync(arguments);
        run.ExitCode.ShouldBe(0, run.Error);
        return run;
    }

    /// <summary>Generates and expects one clear refusal, with nothing written.</summary>
    public async Task<string> GenerateBadlyAsync(params IEnumerable<string> arguments)
    {
        var before = Files();
        var run = await GenerateAsync(arguments);
        run.ExitCode.ShouldBe(1, run.Output);
        run.Error.ShouldNotBeEmpty();
        run.Error.ShouldNotContain("   at ");
        Files().ShouldBe(before);
        Directory.EnumerateFileSystemEntries(Folder, ".*").ShouldBeEmpty();
        return run.Error.TrimEnd();
    }

    public async Task<ToolRun> RunAsync(params IEnumerable<string> arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, Answer is null ? null : Ask);
        var invocation = new System.CommandLine.InvocationConfiguration { Output = output, Error = error };
        var code = await AspirateCommand.Create(terminal, Processes).Parse([.. arguments]).InvokeAsync(invocation, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string? Ask(string question, bool hidden)
    {
        _asked.Add((question, hidden));
        return Answer!(question);
    }
}

/// <summary>What came of a run.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error);

/// <summary>Remembers what would have been run.</summary>
internal sealed class FakeProcessRunner : IProcessRunner
{
    public List<ProcessRequest> Requests { get; } = [];

    public Func<ProcessRequest, ProcessResult> Run { get; set; } = _ => new(0, "");

    public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(Run(request));
    }
}
