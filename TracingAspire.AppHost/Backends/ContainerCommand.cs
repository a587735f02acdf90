using System.ComponentModel;
using System.Diagnostics;

namespace TracingAspire.AppHost.Backends;

/// <summary>One question to a container runtime's command line.</summary>
/// <param name="ExitCode">0 where it worked.</param>
/// <param name="Output">What it printed, trimmed.</param>
internal sealed record ContainerCommand(int ExitCode, string Output)
{
    /// <summary>Runs it to its end; kills it where <paramref name="cancellationToken"/> comes first.</summary>
    /// <returns>The answer, or null where there is no such program.</returns>
    public static async Task<ContainerCommand?> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            await errors;
            return new(process.ExitCode, (await output).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
