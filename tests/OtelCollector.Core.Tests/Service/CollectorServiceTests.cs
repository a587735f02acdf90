using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Service;

public sealed class CollectorServiceTests
{
    private readonly TracingFactory _factory = new();

    [Fact]
    public async Task StartAndStop_Pipeline_BackToFrontAndFrontToBack()
    {
        var service = Create("""
            receivers: {spy: }
            processors: {spy/a: , spy/b: }
            exporters: {spy: }
            extensions: {spy: }
            service:
              extensions: [spy]
              pipelines: {traces: {receivers: [spy], processors: [spy/a, spy/b], exporters: [spy]}}
            """);
        await service.StartAsync(TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        _factory.Events.ShouldBe(
        [
            "start extension spy", "start exporter spy", "start processor spy/b", "start processor spy/a", "start receiver spy",
            "stop receiver spy", "stop processor spy/a", "stop processor spy/b", "stop exporter spy", "stop extension spy",
        ]);
    }

    [Fact]
    public async Task SharedComponents_TwoPipelines_OneReceiverOneExporterAProcessorEach()
    {
        var service = Create("""
            receivers: {spy: }
            processors: {spy: }
            exporters: {spy: }
            service:
              pipelines:
                traces/1: {receivers: [spy], processors: [spy], exporters: [spy]}
                traces/2: {receivers: [spy], exporters: [spy]}
            """);
        await service.StartAsync(TestContext.Current.CancellationToken);
        await _factory.Input!.ConsumeAsync(Traces.From(Samples.Spans(2)), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        _factory.Events.Count(e => e.StartsWith("start", StringComparison.Ordinal)).ShouldBe(3);
        _factory.Output.ItemCount.ShouldBe(4);
    }

    [Fact]
    public void Create_UnsupportedSignal_SaysWhich()
    {
        var error = Should.Throw<ComponentException>(() => Create("""
            receivers: {spy: }
            exporters: {spy: }
            service: {pipelines: {logs: {receivers: [spy], exporters: [spy]}}}
            """));
        error.Message.ShouldBe(
            "failed to build pipelines: failed to create \"spy\" exporter for data type \"logs\": telemetry type is not supported");
    }

    [Fact]
    public async Task FanOut_OneRefuses_OthersStillGetTheData()
    {
        var refusing = new RecordingConsumer<Traces> { Refusal = new RetryableException("busy") };
        var accepting = new RecordingConsumer<Traces>();
        var fanOut = FanOut<Traces>.To([refusing, accepting]);
        var data = Traces.From(Samples.Spans());
        await Should.ThrowAsync<RetryableException>(async () =>
            await fanOut.ConsumeAsync(data, TestContext.Current.CancellationToken));
        accepting.ItemCount.ShouldBe(1);
    }

    [Fact]
    public async Task FanOut_OneCancelsItsWork_OthersStillGetTheData()
    {
        var cancelling = new RecordingConsumer<Traces> { Refusal = new OperationCanceledException("too slow") };
        var accepting = new RecordingConsumer<Traces>();
        var fanOut = FanOut<Traces>.To([cancelling, accepting]);
        var data = Traces.From(Samples.Spans());
        await Should.ThrowAsync<RetryableException>(async () =>
            await fanOut.ConsumeAsync(data, TestContext.Current.CancellationToken));
        accepting.ItemCount.ShouldBe(1);
    }

    private CollectorService Create(string yaml)
    {
        var factories = new Factories
        {
            Receivers = [_factory],
            Processors = [_factory],
            Exporters = [_factory],
            Extensions = [_factory],
        };
        var config = new CollectorConfigReader(factories).Read((ConfigMap)YamlReader.Read(yaml));
        var sink = new LogSink(TextWriter.Null, LogLevel.Information, LogEncoding.Console, TimeProvider.System);
        var build = new BuildInfo("otelcol", "test", "0.0.0");
        return new CollectorService(config, new ComponentSource(build, sink, new Dictionary<string, string>()));
    }

    /// <summary>Makes components of every kind that note when they start and stop.</summary>
    private sealed class TracingFactory : IReceiverFactory, IProcessorFactory, IExporterFactory, IExtensionFactory
    {
        public List<string> Events { get; } = [];

        public RecordingConsumer<Traces> Output { get; } = new();

        public IConsumer<Traces>? Input { get; private set; }

        public string Type => "spy";

        public string ConfigName => "spy.Config";

        public IComponentConfig CreateDefaultConfig() => new NoConfig();

        public IReceiver Create(ComponentSettings settings, IComponentConfig config, ReceiverConsumers consumers)
        {
            Input = consumers.Traces;
            return new Spy(this, $"receiver {settings.Id}", Output);
        }

        public IProcessor<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next) =>
            new Spy(this, $"processor {settings.Id}", next);

        public IExporter<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config) =>
            new Spy(this, $"exporter {settings.Id}", Output);

        public IExtension Create(ComponentSettings settings, IComponentConfig config) =>
            new Spy(this, $"extension {settings.Id}", Output);
    }

    private sealed class Spy(TracingFactory factory, string name, IConsumer<Traces> next)
        : IReceiver, IExtension, IProcessor<Traces>, IExporter<Traces>
    {
        public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
        {
            factory.Events.Add($"start {name}");
            return ValueTask.CompletedTask;
        }

        public ValueTask StopAsync(CancellationToken cancellationToken)
        {
            factory.Events.Add($"stop {name}");
            return ValueTask.CompletedTask;
        }

        public ValueTask ConsumeAsync(Traces data, CancellationToken cancellationToken) =>
            next.ConsumeAsync(data, cancellationToken);
    }
}
