using System.Diagnostics;
using System.Text;

namespace OtelCollector.Tests.Processes;

/// <summary>The real Collector as a process of its own.</summary>
internal sealed class CollectorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _log = new();

    public CollectorProcess(IReadOnlyDictionary<string, string>? environment, params string[] args)
        : this(StartInfo(args), environment)
    {
    }

    private CollectorProcess(ProcessStartInfo start, IReadOnlyDictionary<string, string>? environment)
    {
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => Append(e.Data);
        _process.ErrorDataReceived += (_, e) => Append(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts a Collector, perhaps another one; its output has to be redirected.</summary>
    public static CollectorProcess Start(ProcessStartInfo start) => new(start, null);

    /// <summary>How the Collector is started with these arguments, its output redirected.</summary>
    public static ProcessStartInfo StartInfo(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.Combine(Repository.Root, "OtelCollector"),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "OtelCollector.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return start;
    }

    /// <summary>Everything it wrote so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    public async Task<int> ExitAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Waits until the Collector takes data.</summary>
    public Task ReadyAsync() => LoggedAsync("Everything is ready");

    /// <summary>Waits until the log holds a text that many times.</summary>
    public async Task LoggedAsync(string text, int times = 1)
    {
        var start = Stopwatch.GetTimestamp();
        while (Log.Split(text).Length <= times)
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(start) > Limit)
                throw new TimeoutException($"waited for \"{text}\" {times} times in: {Log}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends a signal, e.g. <c>HUP</c>.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString()]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends SIGTERM and waits for the end.</summary>
    public async Task<(int ExitCode, TimeSpan Time)> TerminateAsync()
    {
        var start = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
        var exitCode = await ExitAsync();
        return (exitCode, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Ends it as the system does when memory is out: at once, without a word.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
    }
}
