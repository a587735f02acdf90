using System.Diagnostics;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Runs the container runtime's own command.</summary>
internal static class ContainerCommand
{
    /// <summary>Runs it and returns its exit code; the token ends it.</summary>
    /// <param name="command">docker or podman.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="onLine">Called for each line it writes, never at the same time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(string command, IEnumerable<string> arguments, Action<string> onLine, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var gate = new Lock();
        process.OutputDataReceived += (_, e) => OnLine(e.Data);
        process.ErrorDataReceived += (_, e) => OnLine(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        void OnLine(string? line)
        {
            if (line is null)
                return;
            lock (gate)
                onLine(line);
        }
    }
}
