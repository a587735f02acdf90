using System.Net;
using System.Net.Sockets;
using System.Text;
using Grpc.Net.Client;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Receiver.Otlp;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Receiver;

public sealed class OtlpUnixSocketTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("otelcol-");
    private readonly RecordingConsumer<Traces> _traces = new();

    [Fact]
    public async Task Serve_UnixTransport_TakesBothProtocols()
    {
        var receiver = await TestComponents.StartedAsync(Receiver(Path("grpc"), Path("http")));
        using var channel = GrpcChannel.ForAddress(
            "http://localhost", new GrpcChannelOptions { HttpHandler = Handler(Path("grpc")), DisposeHttpClient = true });
        await new TraceService.TraceServiceClient(channel).ExportAsync(Samples.Spans());
        using var http = new HttpClient(Handler(Path("http")));
        using var content = new StringContent(
            """{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a"}]}]}]}""", Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("http://localhost/v1/traces", content, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        _traces.ItemCount.ShouldBe(2);
        _traces.Received.ShouldAllBe(data => data.Client!.Address == null);
        await TestComponents.StopAsync(receiver);
        File.Exists(Path("grpc")).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_SocketOfADeadProcess_IsTakenOver()
    {
        using (var dead = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            // Under another name the file outlives its socket, as it does when the process is killed.
            dead.Bind(new UnixDomainSocketEndPoint(Path("live")));
            File.Move(Path("live"), Path("grpc"));
        }

        File.Exists(Path("grpc")).ShouldBeTrue();
        var receiver = await TestComponents.StartedAsync(Receiver(Path("grpc"), Path("http")));
        await TestComponents.StopAsync(receiver);
    }

    [Fact]
    public async Task Start_SocketOrFolderNotUsable_SaysWhy()
    {
        using var live = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        live.Bind(new UnixDomainSocketEndPoint(Path("grpc")));
        live.Listen();
        (await FailureAsync(Path("grpc"))).ShouldStartWith(
            $"test::protocols::grpc::endpoint: listen unix {Path("grpc")}: bind: address already in use: another process listens");
        (await FailureAsync(Path("no/grpc"))).ShouldBe(
            $"test::protocols::grpc::endpoint: listen unix {Path("no/grpc")}: bind: no such file or directory");
        File.WriteAllText(Path("file"), "precious");
        (await FailureAsync(Path("file"))).ShouldContain("bind: address already in use");
        File.ReadAllText(Path("file")).ShouldBe("precious");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> FailureAsync(string path)
    {
        var receiver = Receiver(path, Path("http"));
        var error = await Should.ThrowAsync<ComponentException>(() => TestComponents.StartedAsync(receiver));
        await TestComponents.StopAsync(receiver);
        return error.Message;
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private IReceiver Receiver(string grpc, string http)
    {
        var factory = new OtlpReceiverFactory();
        var config = TestComponents.Config(factory, $$"""
            protocols:
              grpc: {transport: unix, endpoint: '{{grpc}}'}
              http: {transport: unix, endpoint: '{{http}}'}
            """);
        return factory.Create(TestComponents.Settings(), config, new ReceiverConsumers(_traces, null, null));
    }

    private static SocketsHttpHandler Handler(string path) => new()
    {
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
