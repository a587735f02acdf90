using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using TracingAspire.Aspirate.Problems;

namespace TracingAspire.Aspirate.Processes;

/// <summary>Runs programs of the machine.</summary>
internal sealed class ProcessRunner : IProcessRunner
{
    public async Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new(request.Program, request.Arguments)
            {
                WorkingDirectory = request.Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        Start(process, request);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(request.Timeout);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new AspirateException($"Waited {request.Timeout.TotalMinutes:0.##} minutes for {request.What}; `{Command(request)}` was stopped.", exception);
        }

        lock (output)
            return new(process.ExitCode, output.ToString());
    }

    private static void Start(Process process, ProcessRequest request)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new AspirateException($"'{request.Program}' cannot be started ({exception.Message}); it is needed for {request.What}.", exception);
        }
    }

    private static string Command(ProcessRequest request) => string.Join(' ', request.Arguments.Prepend(request.Program));

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Append(line).Append('\n');
    }
}
