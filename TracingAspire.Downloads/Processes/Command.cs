using System.ComponentModel;
using System.Diagnostics;

namespace TracingAspire.Downloads.Processes;

/// <summary>A child process whose output is read, whose time is limited and whose children end with it.</summary>
internal sealed record Command(string Executable, params IReadOnlyList<string> Arguments)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    // A grandchild may keep the pipes open after the command itself ended.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(10);

    // An executable just written cannot be started while a process forked in another thread at that moment still
    // holds it open for writing, which it does until its own program is loaded (ETXTBSY).
    private const int TextFileBusy = 26;
    private const int BusyAttempts = 50;
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(20);

    public string? WorkingDirectory { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The longest the command may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The longest <see cref="Activity"/> may stay the same; ignored without it.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.MaxValue;

    /// <summary>Looked at while the command runs: a number that grows as long as it gets on.</summary>
    public Func<long>? Activity { get; init; }

    /// <summary>Runs the command to its end and reads all it writes.</summary>
    /// <exception cref="TimeoutException">The command took too long or stalled; it was ended.</exception>
    /// <exception cref="Win32Exception">The command cannot be started.</exception>
    public async Task<CommandResult> RunAsync(CancellationToken ct)
    {
        using var process = await StartAsync(ct);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await WatchAsync(process, ct);
            return new(process.ExitCode, await output.WaitAsync(Drain, ct), await error.WaitAsync(Drain, ct));
        }
        finally
        {
            End(process);
        }
    }

    private async Task<Process> StartAsync(CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return Process.Start(CreateStartInfo())!;
            }
            catch (Win32Exception e) when (e.NativeErrorCode == TextFileBusy && attempt < BusyAttempts)
            {
                await Task.Delay(BusyPause, ct);
            }
        }
    }

    private ProcessStartInfo CreateStartInfo()
    {
        var start = new ProcessStartInfo(Executable, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = WorkingDirectory ?? "",
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    private async Task WatchAsync(Process process, CancellationToken ct)
    {
        var exited = process.WaitForExitAsync(ct);
        var total = Stopwatch.StartNew();
        var still = Stopwatch.StartNew();
        var seen = 0L;
        while (await Task.WhenAny(exited, Task.Delay(Tick, ct)) != exited)
        {
            ct.ThrowIfCancellationRequested();
            if (Activity?.Invoke() is { } now && now != seen)
            {
                seen = now;
                still.Restart();
            }

            if (total.Elapsed > Timeout)
                throw new TimeoutException($"it did not finish within {Timeout.TotalSeconds:0} seconds");
            if (Activity is not null && still.Elapsed > StallTimeout)
                throw new TimeoutException($"it made no progress for {StallTimeout.TotalSeconds:0} seconds");
        }

        await exited;
        Activity?.Invoke();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended in between, which is all that is wanted.
        }
    }
}
