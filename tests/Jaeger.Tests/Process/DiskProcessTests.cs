using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Grpc.Net.Client;
using Jaeger.Tests.Storage.Disk;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Tests.Fakes;

namespace Jaeger.Tests.Process;

/// <summary>Jaeger as a process with a disk backend: killed, out of room, started twice.</summary>
public sealed class DiskProcessTests : IAsyncLifetime
{
    private const int Writers = 4;
    private const int SpansPerTrace = 20;
    private const string Config = """
        extensions:
          jaeger_storage: {backends: {main: {disk: {directory: "${env:DISK_DIRECTORY}", segment_size_mib: 1}}}}
          jaeger_query: {storage: {traces: main}, http: {endpoint: "127.0.0.1:${env:JAEGER_QUERY_PORT}"}}
          healthcheckv2: {use_v2: true, http: {endpoint: "127.0.0.1:${env:HEALTH_PORT}"}}
        receivers:
          otlp:
            protocols:
              grpc: {endpoint: "127.0.0.1:${env:OTLP_GRPC_PORT}"}
              http: {endpoint: "127.0.0.1:${env:OTLP_HTTP_PORT}"}
        exporters:
          jaeger_storage_exporter: {trace_storage: main}
        service:
          telemetry: {metrics: {level: none}}
          extensions: [jaeger_storage, jaeger_query, healthcheckv2]
          pipelines: {traces: {receivers: [otlp], exporters: [jaeger_storage_exporter]}}
        """;

    private readonly DiskFolder _folder = new();
    private readonly string _config = Path.GetTempFileName();

    public async ValueTask InitializeAsync() => await File.WriteAllTextAsync(_config, Config);

    public async ValueTask DisposeAsync()
    {
        await _folder.DisposeAsync();
        File.Delete(_config);
    }

    [Fact]
    public async Task Kill_UnderLoad_LosesNothingAcknowledged()
    {
        var acknowledged = new ConcurrentBag<ulong>();
        await using (var jaeger = await StartAsync())
        {
            var writers = Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteUntilGoneAsync(jaeger, (ulong)w, acknowledged))).ToList();
            await Eventually.TrueAsync(() => acknowledged.Count >= 1000, "1000 acknowledged requests");
            await jaeger.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var again = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{again.QueryPort}") };
        var stored = await client.GetStringAsync(
            "/api/traces?service=load&limit=1000000&start=1600000000000000&end=1800000000000000", TestContext.Current.CancellationToken);
        var spans = JsonNode.Parse(stored)!["data"]!.AsArray().ToDictionary(
            t => ulong.Parse((string)t!["traceID"]!, NumberStyles.HexNumber, CultureInfo.InvariantCulture), t => t!["spans"]!.AsArray().Count);
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(1000);
        acknowledged.Where(id => spans.GetValueOrDefault(id) != SpansPerTrace).ShouldBeEmpty();
        Directory.GetFiles(_folder.DefaultTenant, "*.spans").Length.ShouldBeGreaterThan(1);
        (await again.TerminateAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Write_NoRoomForLongerFiles_IsUnavailableUntilThereIs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs prlimit of Linux");
        await using var jaeger = await StartAsync(info =>
        {
            // Files may have 64 KiB, as on a full disk; the runtime's own memory file would be too long as well.
            info.Environment["DOTNET_EnableWriteXorExecute"] = "0";
            string[] command = [info.FileName, .. info.ArgumentList];
            (info.FileName, var script) = ("/bin/bash", "trap '' XFSZ; ulimit -S -f 64; exec \"$@\"");
            info.ArgumentList.Clear();
            foreach (var argument in (IEnumerable<string>)["-c", script, "jaeger", .. command]) info.ArgumentList.Add(argument);
        });
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{jaeger.HttpPort}") };
        var stored = new List<ulong>();
        var (status, answer) = (HttpStatusCode.OK, "");
        for (var id = 1UL; id < 500 && status == HttpStatusCode.OK; id++)
        {
            (status, answer) = await PostAsync(client, id);
            if (status == HttpStatusCode.OK) stored.Add(id);
        }

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.ShouldContain($"cannot write spans to {_folder.DefaultTenant}: ");
        stored.ShouldNotBeEmpty();

        using var prlimit = System.Diagnostics.Process.Start("prlimit", ["--pid", jaeger.Id.ToString(CultureInfo.InvariantCulture), "--fsize=unlimited"]);
        await prlimit.WaitForExitAsync(TestContext.Current.CancellationToken);
        prlimit.ExitCode.ShouldBe(0);
        (await PostAsync(client, 1000)).Status.ShouldBe(HttpStatusCode.OK);
        await jaeger.KillAsync();

        var storage = (await _folder.OpenAsync()).For("");
        (await DiskFolder.FindAsync(storage, [.. stored, stored[^1] + 1, 1000], SpansPerTrace)).ShouldBe([.. stored, 1000]);
    }

    [Fact]
    public async Task Start_DirectoryInUse_EndsWithOneSentence()
    {
        await _folder.OpenAsync();
        var error = await Should.ThrowAsync<TimeoutException>(() => StartAsync());
        error.Message.ShouldContain($"cannot open the disk storage in {_folder.Path}: it is in use by process {Environment.ProcessId} on ");
        error.Message.ShouldNotContain("   at ");
    }

    private static ExportTraceServiceRequest Request(ulong trace) =>
        new() { ResourceSpans = { Otlp.Request("load", [.. Enumerable.Range(1, SpansPerTrace).Select(s => Otlp.Span(trace, (ulong)s))]) } };

    private static async Task<(HttpStatusCode Status, string Answer)> PostAsync(HttpClient client, ulong trace)
    {
        using var content = new ByteArrayContent(Request(trace).ToByteArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var response = await client.PostAsync("/v1/traces", content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task WriteUntilGoneAsync(JaegerProcess jaeger, ulong writer, ConcurrentBag<ulong> acknowledged)
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{jaeger.GrpcPort}");
        var client = new TraceService.TraceServiceClient(channel);
        for (var number = 1UL; ; number++)
        {
            var trace = (writer * 1_000_000) + number;
            try
            {
                await client.ExportAsync(Request(trace), deadline: DateTime.UtcNow.AddSeconds(20));
                acknowledged.Add(trace);
            }
            catch (Grpc.Core.RpcException)
            {
                return;
            }
        }
    }

    private Task<JaegerProcess> StartAsync(Action<ProcessStartInfo>? change = null) => JaegerProcess.StartAsync(
        _config,
        info =>
        {
            info.Environment["DISK_DIRECTORY"] = _folder.Path;
            change?.Invoke(info);
        });
}
