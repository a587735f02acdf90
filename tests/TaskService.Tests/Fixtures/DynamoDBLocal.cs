using System.Diagnostics;
using TracingAspire.Downloads;

namespace TaskService.Tests.Fixtures;

/// <summary>A DynamoDB Local of our own, on a port of its own.</summary>
internal sealed class DynamoDBLocal : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(180);
    private readonly Process _java;

    private DynamoDBLocal(Process java, int port)
    {
        _java = java;
        Port = port;
    }

    public int Port { get; }

    public Uri Url => new($"http://127.0.0.1:{Port}");

    /// <summary>Starts one; without a data folder it keeps its tables in memory.</summary>
    public static async Task<DynamoDBLocal> StartAsync(int port, string? dataFolder = null)
    {
        var java = await JavaRuntime.FindAsync();
        var folder = await ToolCache.Default.EnsureAsync(Tools.DynamoDBLocal);
        var start = new ProcessStartInfo(java.Path)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "-Xmx256m",
                "-Djava.library.path=./DynamoDBLocal_lib",
                "-jar", "DynamoDBLocal.jar",
                "-sharedDb", "-disableTelemetry", "-port", $"{port}",
            },
        };
        if (dataFolder is null)
            start.ArgumentList.Add("-inMemory");
        else
        {
            start.ArgumentList.Add("-dbPath");
            start.ArgumentList.Add(dataFolder);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var local = new DynamoDBLocal(process, port);
        try
        {
            await local.WaitUntilUpAsync();
            return local;
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }
    }

    public void Suspend() => Signal("-STOP");

    public void Resume() => Signal("-CONT");

    public async Task KillAsync()
    {
        if (!_java.HasExited)
            _java.Kill();
        await _java.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _java.Dispose();
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_java.Id}"]);
        kill.WaitForExit();
    }

    private async Task WaitUntilUpAsync()
    {
        using var http = new HttpClient();
        await Eventually.BeTrueAsync(
            $"DynamoDB Local answers on port {Port}",
            async () =>
            {
                _java.HasExited.ShouldBeFalse($"java ended with {(_java.HasExited ? _java.ExitCode : 0)} at start");
                try
                {
                    using var answer = await http.GetAsync(Url);
                    return true;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            StartTimeout);
    }
}
