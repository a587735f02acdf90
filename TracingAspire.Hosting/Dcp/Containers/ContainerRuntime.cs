using System.Diagnostics;
using System.Text.Json;

namespace Aspire.Hosting.Dcp.Containers;

/// <summary>Whether a container runtime is up, as DCP sees it.</summary>
/// <remarks>The answer is remembered while it is yes; otherwise each start of a container asks again.</remarks>
internal sealed class ContainerRuntime(AspireBundle bundle, DcpOptions options) : IDisposable
{
    // It takes 0.1 s; a machine that is busy starting everything else can take many times that.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private ContainerRuntimeStatus? _up;

    /// <summary>The program that talks to the container runtime.</summary>
    public string Command => _up?.Name ?? options.ContainerRuntime ?? ContainerRuntimeStatus.Docker;

    /// <summary>Asks, at most for ten seconds.</summary>
    public async Task<ContainerRuntimeStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_up is not null)
                return _up;
            var status = await ProbeAsync(cancellationToken);
            if (status.IsRunning)
                _up = status;
            return status;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Does nothing where one is up.</summary>
    /// <exception cref="ContainerRuntimeException">None is up.</exception>
    public async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        var status = await GetStatusAsync(cancellationToken);
        if (!status.IsRunning)
            throw new ContainerRuntimeException(status.Problem);
    }

    public void Dispose() => _gate.Dispose();

    private async Task<ContainerRuntimeStatus> ProbeAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(await bundle.GetDcpPathAsync(cancellationToken))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "info" },
        };
        if (options.ContainerRuntime is { Length: > 0 } chosen)
        {
            start.ArgumentList.Add("--container-runtime");
            start.ArgumentList.Add(chosen);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        using var process = Process.Start(start)!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return ContainerRuntimeStatus.Parse(output, options.ContainerRuntime);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return new ContainerRuntimeStatus(options.ContainerRuntime ?? ContainerRuntimeStatus.Docker, IsInstalled: true, IsRunning: false);
        }
        catch (JsonException ex)
        {
            throw new DistributedApplicationException($"'{start.FileName} info' did not answer in JSON: {ex.Message}", ex);
        }
    }
}
