using OtelCollector.Core.Component;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Receiver.Otlp;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Receiver;

/// <summary>A started receiver on free ports with recording consumers behind it.</summary>
internal sealed class OtlpReceiverFixture : IAsyncDisposable
{
    private readonly OtlpReceiver _receiver;

    private OtlpReceiverFixture(OtlpReceiver receiver) => _receiver = receiver;

    public required RecordingConsumer<Traces> Traces { get; init; }

    public required RecordingConsumer<Metrics> Metrics { get; init; }

    public HttpClient Http { get; private set; } = null!;

    public int HttpPort => _receiver.HttpPort!.Value;

    public int GrpcPort => _receiver.GrpcPort!.Value;

    public string HttpsAddress => $"https://127.0.0.1:{_receiver.HttpPort}";

    public string GrpcsAddress => $"https://127.0.0.1:{_receiver.GrpcPort}";

    public string GrpcAddress => $"http://127.0.0.1:{_receiver.GrpcPort}";

    public RecordingLogger Logger { get; private init; } = new();

    public static Task<OtlpReceiverFixture> StartAsync(string httpSettings = "", string grpcSettings = "") =>
        StartAsync(new TestHost(), httpSettings, grpcSettings);

    public static async Task<OtlpReceiverFixture> StartAsync(
        IComponentHost host, string httpSettings = "", string grpcSettings = "")
    {
        var factory = new OtlpReceiverFactory();
        var config = TestComponents.Config(factory, $$"""
            protocols:
              grpc: {endpoint: '127.0.0.1:0', {{grpcSettings}}}
              http: {endpoint: '127.0.0.1:0', {{httpSettings}}}
            """);
        var logger = new RecordingLogger();
        var traces = new RecordingConsumer<Traces>();
        var metrics = new RecordingConsumer<Metrics>();
        var receiver = (OtlpReceiver)factory.Create(
            TestComponents.Settings(logger), config, new ReceiverConsumers(traces, metrics, Logs: null));
        await TestComponents.StartedAsync(receiver, host);
        return new OtlpReceiverFixture(receiver)
        {
            Traces = traces,
            Metrics = metrics,
            Logger = logger,
            Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{receiver.HttpPort}") },
        };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await TestComponents.StopAsync(_receiver);
    }
}
