using System.Net;
using System.Net.Sockets;

namespace OtelCollector.Tests.Processes;

public sealed class ReloadTests : IDisposable
{
    private const string Span = """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"00000000000000000000000000000001","spanId":"0000000000000001","name":"NAME"}]}]}]}""";

    private readonly string _file = Path.GetTempFileName();
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task Hangup_NewPort_IsServedAndNothingAcknowledgedIsLost()
    {
        var (first, second) = (FreePort.Next(), FreePort.Next());
        Write(first, "timeout: 60s");
        await using var collector = new CollectorProcess(null, "--config", _file);
        await collector.ReadyAsync();
        (await PostAsync(first, "held-back")).ShouldBe(HttpStatusCode.OK);
        collector.Log.ShouldNotContain("held-back");

        Write(second, "timeout: 10ms");
        await collector.SignalAsync("HUP");
        await collector.LoggedAsync("Everything is ready", times: 2);
        await collector.LoggedAsync("held-back");
        (await PostAsync(second, "afterwards")).ShouldBe(HttpStatusCode.OK);
        await collector.LoggedAsync("afterwards");
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(first, "gone"));
        (await collector.TerminateAsync()).ExitCode.ShouldBe(0, collector.Log);
    }

    [Theory]
    [InlineData("timeout: never", "time: invalid duration")]
    [InlineData("timout: 1s", "has invalid keys: timout")]
    public async Task Hangup_BadFile_LeavesTheOldConfigurationRunning(string batch, string expected)
    {
        var port = FreePort.Next();
        Write(port, "timeout: 10ms");
        await using var collector = new CollectorProcess(null, "--config", _file);
        await collector.ReadyAsync();
        Write(port, batch);
        await collector.SignalAsync("HUP");
        await collector.LoggedAsync("the configuration in use stays");
        collector.Log.ShouldContain(expected);
        (await PostAsync(port, "still-there")).ShouldBe(HttpStatusCode.OK);
        await collector.LoggedAsync("still-there");
        (await collector.TerminateAsync()).ExitCode.ShouldBe(0, collector.Log);
    }

    [Fact]
    public async Task Hangup_PortTaken_GoesBackToTheOldConfiguration()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = FreePort.Next();
        Write(port, "timeout: 10ms");
        await using var collector = new CollectorProcess(null, "--config", _file);
        await collector.ReadyAsync();
        Write(((IPEndPoint)holder.LocalEndpoint).Port, "timeout: 10ms");
        await collector.SignalAsync("HUP");
        await collector.LoggedAsync("back to the configuration before it");
        (await PostAsync(port, "still-there")).ShouldBe(HttpStatusCode.OK);
        (await collector.TerminateAsync()).ExitCode.ShouldBe(0, collector.Log);
    }

    private void Write(int port, string batch) => File.WriteAllText(
        _file,
        $$$"""
        receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:{{{port}}}'} } } }
        processors: {batch: { {{{batch}}} }}
        exporters: {debug: {verbosity: normal}}
        service:
          telemetry: {metrics: {level: none}}
          pipelines: {traces: {receivers: [otlp], processors: [batch], exporters: [debug]}}
        """);

    private async Task<HttpStatusCode> PostAsync(int port, string name)
    {
        using var content = new StringContent(Span.Replace("NAME", name), null, "application/json");
        using var response = await _http.PostAsync(
            $"http://127.0.0.1:{port}/v1/traces", content, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
