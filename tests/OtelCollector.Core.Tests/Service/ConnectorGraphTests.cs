using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Service;

public sealed class ConnectorGraphTests
{
    private readonly SpyFactory _spy = new();

    [Fact]
    public async Task StartAndStop_Connectors_BetweenThePipelinesTheyJoin()
    {
        var service = Create("""
            traces/last: {receivers: [link/b], processors: [spy/last], exporters: [spy]}
            traces/first: {receivers: [spy], processors: [spy/first], exporters: [link/a]}
            traces/mid: {receivers: [link/a], processors: [spy/mid], exporters: [link/b, spy]}
            """);
        await service.StartAsync(TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        string[] order =
        [
            "exporter spy", "processor spy/last", "connector link/b", "processor spy/mid", "connector link/a",
            "processor spy/first", "receiver spy",
        ];
        _spy.Events.ShouldBe([.. order.Select(name => $"start {name}"), .. order.Reverse().Select(name => $"stop {name}")]);
    }

    [Fact]
    public async Task Consume_SeveralPipelines_EachGetsTheDataOnce()
    {
        var service = Create("""
            traces/a: {receivers: [spy], exporters: [link]}
            traces/b: {receivers: [link], exporters: [spy/b]}
            traces/c: {receivers: [link], exporters: [spy/c]}
            """);
        await service.StartAsync(TestContext.Current.CancellationToken);
        await _spy.Inputs["spy"].Traces!.ConsumeAsync(Traces.From(Samples.Spans(3)), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        _spy.Outputs["spy/b"].ItemCount.ShouldBe(3);
        _spy.Outputs["spy/c"].ItemCount.ShouldBe(3);
    }

    [Fact]
    public async Task Consume_TwoSignals_OneInstanceAPair()
    {
        var service = Create("""
            traces: {receivers: [spy], exporters: [link]}
            logs: {receivers: [link], exporters: [nop]}
            traces/out: {receivers: [link], exporters: [spy/out]}
            """);
        await service.StartAsync(TestContext.Current.CancellationToken);
        await _spy.Inputs["spy"].Traces!.ConsumeAsync(Traces.From(Samples.Spans(2)), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        _spy.Outputs["spy/out"].ItemCount.ShouldBe(2);
        _spy.Events.Count(e => e == "start connector link").ShouldBe(2);
    }

    [Fact]
    public async Task Output_SomePipelines_OnlyTheyGetTheData()
    {
        Create("""
            traces/a: {receivers: [spy], exporters: [link]}
            traces/b: {receivers: [link], exporters: [spy/b]}
            traces/c: {receivers: [link], exporters: [spy/c]}
            """);
        var output = _spy.ConnectorOutput!;
        output.Pipelines.Select(p => p.ToString()).ShouldBe(["traces/b", "traces/c"]);
        await output.To([new PipelineId(Signal.Traces, "c")])
            .ConsumeAsync(Traces.From(Samples.Spans()), TestContext.Current.CancellationToken);
        _spy.Outputs["spy/b"].ItemCount.ShouldBe(0);
        _spy.Outputs["spy/c"].ItemCount.ShouldBe(1);
        Should.Throw<ComponentException>(() => output.To([new PipelineId(Signal.Traces, "d")]))
            .Message.ShouldBe("missing consumer: \"traces/d\"");
        Should.Throw<ComponentException>(() => output.To([])).Message.ShouldBe("missing consumers");
    }

    private CollectorService Create(string pipelines)
    {
        var yaml = $$"""
            receivers: {spy: }
            processors: {spy/first: , spy/mid: , spy/last: }
            exporters: {spy: , spy/b: , spy/c: , spy/out: , nop: }
            connectors: {link: , link/a: , link/b: }
            service:
              pipelines:
            {{string.Join('\n', pipelines.Split('\n').Select(line => "    " + line))}}
            """;
        var factories = new Factories
        {
            Receivers = [_spy],
            Processors = [_spy],
            Exporters = [_spy, new OtelCollector.Core.Exporter.Nop.NopExporterFactory()],
            Connectors = [new LinkFactory(_spy)],
        };
        var config = new CollectorConfigReader(factories).Read((ConfigMap)YamlReader.Read(yaml));
        var sink = new LogSink(TextWriter.Null, LogLevel.Information, LogEncoding.Console, TimeProvider.System);
        var build = new BuildInfo("otelcol", "test", "0.0.0");
        return new CollectorService(config, new ComponentSource(build, sink, new Dictionary<string, string>()));
    }
}
