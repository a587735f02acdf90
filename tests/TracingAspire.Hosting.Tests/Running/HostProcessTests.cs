namespace TracingAspire.Hosting.Tests.Running;

public class HostProcessTests
{
    private static readonly string[] RandomPorts = ["--DcpPublisher:RandomizePorts=true"];

    [Fact]
    public async Task Run_Terminated_ExitsWithZeroAndLeavesNothing()
    {
        using var pidFile = new TemporaryFile();
        using var host = new HostProcess([.. RandomPorts, $"--PidFile={pidFile.Path}"]);
        var worker = await WorkerAsync(host, pidFile);

        host.Terminate();

        (await host.WaitForExitAsync()).ShouldBe(0, host.Output);
        RunningApplication.IsRunning(worker).ShouldBeFalse();
        ProcessesOf(host).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_Killed_DcpEndsEverything()
    {
        using var pidFile = new TemporaryFile();
        using var host = new HostProcess([.. RandomPorts, $"--PidFile={pidFile.Path}"]);
        var worker = await WorkerAsync(host, pidFile);

        host.Kill();
        await host.WaitForExitAsync();

        await RunningApplication.UntilAsync(() => !RunningApplication.IsRunning(worker), "the end of the worker");
        await RunningApplication.UntilAsync(() => ProcessesOf(host).Length == 0, "the end of DCP");
    }

    [Fact]
    public async Task Run_TakenPort_OneSentenceAndExitCodeOne()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        using var host = new HostProcess($"--Port={port}");

        (await host.WaitForExitAsync()).ShouldBe(1, host.Output);

        host.Output.Trim().ShouldStartWith($"Port {port} (endpoint 'http' of 'service') is taken by process ");
        host.Output.Trim().Split('\n').Length.ShouldBe(1, host.Output);
    }

    private static async Task<int> WorkerAsync(HostProcess host, TemporaryFile pidFile)
    {
        await RunningApplication.UntilAsync(() => File.Exists(pidFile.Path) && File.ReadAllText(pidFile.Path).EndsWith('\n'), $"the worker; {host.Output}");
        return int.Parse(File.ReadAllText(pidFile.Path));
    }

    /// <summary>DCP's processes carry the AppHost's process ID or that of the API server on their command lines.</summary>
    private static string[] ProcessesOf(HostProcess host)
    {
        if (!OperatingSystem.IsLinux())
            return [];
        return [.. Directory.EnumerateDirectories("/proc").Where(p => char.IsAsciiDigit(p[6])).Select(CommandLine)
            .Where(c => c.Contains($"--monitor {host.Id} ", StringComparison.Ordinal))];

        static string CommandLine(string folder)
        {
            try
            {
                return File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
            }
            catch (IOException)
            {
                return string.Empty;
            }
        }
    }
}
