using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using TracingAspire.Tests.Architecture;

namespace TracingAspire.Tests.Lifecycle;

/// <summary>The AppHost as a process of its own, as run.sh starts it, and everything it starts.</summary>
internal sealed partial class AppHostProcess : IAsyncDisposable
{
    private const string MarkerName = "TRACING_ASPIRE_TEST_RUN";

    private readonly string _marker = Guid.NewGuid().ToString("N");
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly Process _process;

    private AppHostProcess(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        Temporary = Directory.CreateTempSubdirectory("apphost-test-").FullName;
        var assembly = Path.Combine(AppContext.BaseDirectory, "TracingAspire.AppHost.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment[MarkerName] = _marker;
        start.Environment["TMPDIR"] = Temporary;
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment[Backends.Variable] = Backends.Value;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Collect(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Collect(_errors, line.Data);
    }

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>The folder it was given for temporary files.</summary>
    public string Temporary { get; }

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    public static AppHostProcess Start(params string[] arguments) => Start(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static AppHostProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var apphost = new AppHostProcess(environment, arguments);
        apphost._process.Start();
        apphost._process.BeginOutputReadLine();
        apphost._process.BeginErrorReadLine();
        return apphost;
    }

    /// <summary>Waits for the table that says everything is up.</summary>
    public async Task WaitUntilUpAsync()
    {
        await Wait.ForAsync(
            "the start-up table",
            () => Task.FromResult(Output.Contains("Everything is up", StringComparison.Ordinal) || _process.HasExited ? "" : null),
            seconds: 300,
            () => $"The console has:\n{Output}\n{Errors}");
        Output.ShouldContain("Everything is up", customMessage: Errors);
    }

    public Task WaitForErrorAsync(string text, int seconds = 120) =>
        Wait.UntilAsync($"'{text}' on standard error", () => Errors.Contains(text, StringComparison.Ordinal), seconds);

    /// <summary>Waits for the end; gives how long it took.</summary>
    public async Task<TimeSpan> WaitForExitAsync(int seconds)
    {
        var clock = Stopwatch.StartNew();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new TimeoutException($"The AppHost has not ended after {seconds} s.\n{Output}\n{Errors}", exception);
        }

        return clock.Elapsed;
    }

    public void Signal(PosixSignal signal) => kill(Id, signal switch
    {
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGTERM => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    }).ShouldBe(0);

    /// <summary>SIGKILL, to the AppHost alone.</summary>
    public void Kill() => _process.Kill(entireProcessTree: false);

    /// <summary>The processes alive that this AppHost started, as "pid command line".</summary>
    public IReadOnlyList<string> Descendants() => ProcessTable.WithEnvironment(MarkerName, _marker, except: Id);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await WaitForExitAsync(60);
        }

        // DCP ends what it started once it misses the AppHost, and writes into the folder until then.
        await Wait.UntilAsync("the end of everything this AppHost started", () => Descendants().Count == 0, 120);
        _process.Dispose();
        if (Directory.Exists(Temporary))
        {
            Directory.Delete(Temporary, recursive: true);
        }
    }

    private static void Collect(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int pid, int signal);
}
