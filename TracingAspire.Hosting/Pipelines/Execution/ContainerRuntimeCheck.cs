using System.ComponentModel;
using System.Diagnostics;

namespace Aspire.Hosting.Pipelines;

/// <summary>Asks the container runtime whether it is up.</summary>
internal static class ContainerRuntimeCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(PipelineStepContext context)
    {
        foreach (var runtime in (string[])["docker", "podman"])
        {
            if (await AnswersAsync(runtime, context.CancellationToken))
            {
                context.Logger.LogInformation("{Runtime} is running", runtime);
                return;
            }
        }

        throw new DistributedApplicationException(
            $"Neither docker nor podman answered 'info' within {Timeout.TotalSeconds:0} s: start one of them and try again.");
    }

    private static async Task<bool> AnswersAsync(string runtime, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        var start = new ProcessStartInfo(runtime, "info") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                await Task.WhenAll(
                    process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
                await process.WaitForExitAsync(timeout.Token);
                return process.ExitCode == 0;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                return false;
            }
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
