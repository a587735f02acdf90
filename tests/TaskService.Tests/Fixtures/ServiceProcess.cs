using System.Diagnostics;
using System.Text;

namespace TaskService.Tests.Fixtures;

/// <summary>The service as a process of its own, as it is deployed.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private ServiceProcess(Process process, string url)
    {
        _process = process;
        // No spans and no trace context from this process, whose other tests trace every HttpClient.
        Http = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null })
        {
            BaseAddress = new Uri(url),
            Timeout = Patience,
        };
    }

    public HttpClient Http { get; }

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    public static ServiceProcess Start(Uri dynamoDB, params (string Name, string? Value)[] environment)
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TaskService.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToArray())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["AWS_ENDPOINT_URL_DYNAMODB"] = dynamoDB.OriginalString;
        start.Environment["AWS_REGION"] = "ap-northeast-1";
        start.Environment["AWS_ACCESS_KEY_ID"] = "local";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "local";
        start.Environment["TASK_TABLE_NAME"] = SharedDynamoDB.NewTable();
        start.Environment["Tasks__CreateTable"] = "true";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var service = new ServiceProcess(Process.Start(start)!, url);
        service.Collect();
        return service;
    }

    public Task ReadyAsync() => Eventually.BeTrueAsync(
        "the service process is ready",
        async () =>
        {
            _process.HasExited.ShouldBeFalse(Errors);
            try
            {
                using var answer = await Http.GetAsync("/health/readiness");
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        },
        Patience);

    /// <summary>Asks the process to stop as an orchestrator does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Http.Dispose();
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("AWS_", StringComparison.Ordinal)
        || name.StartsWith("OTEL_", StringComparison.Ordinal)
        || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        || name.StartsWith("Tasks__", StringComparison.Ordinal);

    private void Collect()
    {
        _process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
            text.Append(line).Append('\n');
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }
}
