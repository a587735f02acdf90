using System.ComponentModel;
using System.Diagnostics;

namespace Aspire.Hosting.Dcp;

/// <summary>Starts DCP detached, so that a Ctrl+C in the terminal reaches only the AppHost.</summary>
internal static class DcpProcess
{
    /// <summary>Meant for the AppHost, not for what it starts.</summary>
    private static readonly string[] NotInherited =
        ["ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "DOTNET_LAUNCH_PROFILE", "ASPIRE_LOGLEVEL"];

    public static async Task StartAsync(string path, DcpSession session, DcpOptions options, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(path)
        {
            WorkingDirectory = session.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "start-apiserver", "--detach",
                "--monitor", Environment.ProcessId.ToString(),
                "--monitor-interval", "1",
                "--kubeconfig", session.KubeconfigPath,
                "--tls-cert-file", session.CertificatePath,
                "--tls-key-file", session.KeyPath,
            },
        };
        if (options.ContainerRuntime is { Length: > 0 } runtime)
        {
            start.ArgumentList.Add("--container-runtime");
            start.ArgumentList.Add(runtime);
        }

        foreach (var name in NotInherited)
            start.Environment.Remove(name);
        start.Environment["DCP_SESSION_FOLDER"] = session.Folder;
        foreach (var (name, value) in options.Environment)
            start.Environment[name] = value;

        using var process = Start(start);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            var error = (await process.StandardError.ReadToEndAsync(cancellationToken)).Trim();
            throw new DistributedApplicationException($"The Developer Control Plane '{path}' ended with exit code {process.ExitCode}: {error}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception ex)
        {
            throw new DistributedApplicationException(
                $"The Developer Control Plane '{start.FileName}' cannot be started: {ex.Message}. Correct --dcp-cli-path or ASPIRE_DCP_PATH, or leave it out to have it fetched.", ex);
        }
    }
}
