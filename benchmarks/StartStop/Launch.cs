using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace TracingAspire.Benchmarks.StartStop;

/// <summary>One run of one command: up, read, down.</summary>
internal static class Launch
{
    public static async Task<Measurement> MeasureAsync(string command, Plan plan, CancellationToken cancellationToken)
    {
        var family = ProcessFamily.Create();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(plan.Patience);
        var watch = Stopwatch.StartNew();
        using var process = Start(command, family);
        try
        {
            await WaitUntilReadyAsync(process, command, plan, patience.Token);
            var (start, cpu) = (watch.Elapsed, family.ProcessorTime());
            await Task.Delay(plan.Settle, cancellationToken);
            var memory = family.Memory();
            var appHost = memory.FirstOrDefault(entry => entry.CommandLine.Contains("AppHost.dll", StringComparison.Ordinal))
                ?? memory.First(entry => entry.ProcessId == process.Id);

            patience.CancelAfter(plan.Patience);
            watch.Restart();
            Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
            await family.WaitUntilGoneAsync(patience.Token);
            return new Measurement(
                start, cpu, watch.Elapsed, appHost.ResidentBytes, memory.Sum(entry => entry.ResidentBytes), memory.Sum(entry => entry.ProportionalBytes));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LaunchException($"'{command}' was not up, or not down again, within {plan.Patience.TotalSeconds:0} s.");
        }
        finally
        {
            family.Kill();
        }
    }

    private static Process Start(string command, ProcessFamily family)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec {command}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        family.Mark(start.Environment);
        return Process.Start(start) ?? throw new LaunchException($"'{command}' did not start.");
    }

    /// <summary>Reads the console to its end in the background: a full pipe would stop the process.</summary>
    private static async Task WaitUntilReadyAsync(Process process, string command, Plan plan, CancellationToken cancellationToken)
    {
        var lines = Channel.CreateUnbounded<string?>();
        process.OutputDataReceived += (_, e) => lines.Writer.TryWrite(e.Data);
        process.ErrorDataReceived += (_, e) => lines.Writer.TryWrite(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var last = "";
        await foreach (var line in lines.Reader.ReadAllAsync(cancellationToken))
        {
            if (line is null)
            {
                throw new LaunchException($"'{command}' ended before it was up. Its last line: {last}");
            }

            if (plan.Ready.IsMatch(line))
            {
                return;
            }

            last = line.Length > 0 ? line : last;
        }
    }
}
