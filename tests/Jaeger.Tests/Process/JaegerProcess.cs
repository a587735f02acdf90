using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jaeger.Tests.Golden;

namespace Jaeger.Tests.Process;

/// <summary>Jaeger as a process of its own with its own configuration file, on free ports.</summary>
internal sealed class JaegerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);
    private readonly System.Diagnostics.Process _process;
    private readonly StringBuilder _output = new();

    private JaegerProcess(System.Diagnostics.Process process) => _process = process;

    public int GrpcPort { get; } = FreePort.Next();

    public int HttpPort { get; } = FreePort.Next();

    public int QueryPort { get; } = FreePort.Next();

    public int QueryGrpcPort { get; } = FreePort.Next();

    public int HealthPort { get; } = FreePort.Next();

    /// <summary>The number the system gave the process.</summary>
    public int Id => _process.Id;

    /// <summary>Starts Jaeger and waits until it is healthy.</summary>
    /// <param name="config">The configuration file, seen from Jaeger's project.</param>
    /// <param name="change">Changes how the process is started.</param>
    public static async Task<JaegerProcess> StartAsync(string config = "config/jaeger.yaml", Action<ProcessStartInfo>? change = null)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Combine(SharedReference.RepositoryRoot, "Jaeger"),
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Jaeger.dll"));
        info.ArgumentList.Add("--config");
        info.ArgumentList.Add(config);
        var jaeger = new JaegerProcess(new System.Diagnostics.Process { StartInfo = info });
        foreach (var (name, port) in (IEnumerable<(string, int)>)
            [("OTLP_GRPC_PORT", jaeger.GrpcPort), ("OTLP_HTTP_PORT", jaeger.HttpPort), ("JAEGER_QUERY_PORT", jaeger.QueryPort), ("JAEGER_QUERY_GRPC_PORT", jaeger.QueryGrpcPort),
                ("HEALTH_PORT", jaeger.HealthPort)])
        {
            info.Environment[name] = port.ToString(CultureInfo.InvariantCulture);
        }

        change?.Invoke(info);
        jaeger._process.OutputDataReceived += (_, line) => jaeger._output.AppendLine(line.Data);
        jaeger._process.ErrorDataReceived += (_, line) => jaeger._output.AppendLine(line.Data);
        jaeger._process.Start();
        jaeger._process.BeginOutputReadLine();
        jaeger._process.BeginErrorReadLine();
        try
        {
            await jaeger.WaitUntilHealthyAsync();
            return jaeger;
        }
        catch
        {
            await jaeger.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends SIGTERM and waits for the end.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends the process with SIGKILL, at once.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _process.WaitForExitAsync(timeout.Token);
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task WaitUntilHealthyAsync()
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < StartTimeout && !_process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{HealthPort}/status"), TestContext.Current.CancellationToken);
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        throw new TimeoutException($"Jaeger was not healthy after {waited.Elapsed}: {_output}");
    }
}
