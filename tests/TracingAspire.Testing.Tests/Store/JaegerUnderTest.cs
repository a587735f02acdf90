using System.Diagnostics;
using System.Text;

[assembly: AssemblyFixture(typeof(TracingAspire.Testing.Tests.Store.JaegerUnderTest))]

namespace TracingAspire.Testing.Tests.Store;

/// <summary>This repository's Jaeger as a process, and an original one where the environment names it.</summary>
public sealed class JaegerUnderTest : IAsyncDisposable
{
    /// <summary>Query port of a Jaeger that runs already.</summary>
    public const string QueryVariable = "JAEGER_URL";

    /// <summary>Its OTLP/HTTP port.</summary>
    public const string OtlpVariable = "JAEGER_OTLP_URL";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(120);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private (Process Process, Uri Query, Uri Otlp)? _ours;

    public enum Which
    {
        Ours,
        FromTheEnvironment,
    }

    /// <summary>Addresses of query API and OTLP/HTTP; starts our Jaeger when it is first asked for, skips the test where there is no other.</summary>
    public async Task<(Uri Query, Uri Otlp)> GetAsync(Which which)
    {
        if (which is Which.FromTheEnvironment)
        {
            var (query, otlp) = (Environment.GetEnvironmentVariable(QueryVariable), Environment.GetEnvironmentVariable(OtlpVariable));
            Assert.SkipWhen(string.IsNullOrEmpty(query) || string.IsNullOrEmpty(otlp), $"{QueryVariable} and {OtlpVariable} name no Jaeger to test against.");
            return (new Uri(query!), new Uri(otlp!));
        }

        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var ours = _ours ??= await StartAsync();
            return (ours.Query, ours.Otlp);
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_ours is var (process, _, _))
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        _gate.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<(Process Process, Uri Query, Uri Otlp)> StartAsync()
    {
        var (query, otlp) = (FreePort.Next(), FreePort.Next());
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jaeger.dll"), "--config", "config/jaeger.yaml"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "Jaeger"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, port) in (IEnumerable<(string, int)>)
            [("JAEGER_QUERY_PORT", query), ("OTLP_HTTP_PORT", otlp), ("OTLP_GRPC_PORT", FreePort.Next()), ("JAEGER_QUERY_GRPC_PORT", FreePort.Next()), ("HEALTH_PORT", FreePort.Next())])
            info.Environment[name] = port.ToString();
        var output = new StringBuilder();
        var process = new Process { StartInfo = info };
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => output.AppendLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (queryAddress, waited) = (new Uri($"http://127.0.0.1:{query}/"), Stopwatch.StartNew());
        while (!await AnswersAsync(queryAddress))
        {
            if (process.HasExited || waited.Elapsed > StartTimeout)
                throw new TimeoutException($"Jaeger did not answer within {waited.Elapsed}: {output}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return (process, queryAddress, new Uri($"http://127.0.0.1:{otlp}/"));
    }

    private static async Task<bool> AnswersAsync(Uri query)
    {
        try
        {
            await TraceStore.Connect(query).GetServicesAsync(TestContext.Current.CancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
