using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Connector.Forward;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Exporter.Nop;
using OtelCollector.Core.Processor.Batch;
using OtelCollector.Core.Receiver.Nop;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Tests.Service;

public sealed class ConnectorConfigTests
{
    private static readonly Factories Factories = new()
    {
        Receivers = [new NopReceiverFactory()],
        Processors = [new BatchProcessorFactory()],
        Exporters = [new NopExporterFactory()],
        Connectors = [new ForwardConnectorFactory()],
    };

    [Theory]
    [InlineData("exporter", "receivers: {nop: }\nexporters: {nop: , forward: }", "forward")]
    [InlineData("receiver", "receivers: {nop: , forward/a: }\nexporters: {nop: }", "forward/a")]
    public void Read_IdTakenByAnotherComponent_IsAmbiguous(string kind, string components, string id)
    {
        var factories = Factories with
        {
            Receivers = [.. Factories.Receivers, new Renamed("forward")],
            Exporters = [.. Factories.Exporters, new Renamed("forward")],
        };
        var yaml = $"{components}\nconnectors: {{'{id}': }}\n"
            + "service: {pipelines: {traces: {receivers: [nop], exporters: [nop]}}}";
        Should.Throw<ConfigException>(() => Read(yaml, factories)).Message.ShouldBe(
            $"connectors::{id}: ambiguous ID: Found both \"{id}\" {kind} and \"{id}\" connector. "
            + $"Change one of the components' IDs to eliminate ambiguity (e.g. rename \"{id}\" connector to \"{id}/connector\")");
    }

    [Fact]
    public void Read_UnknownConnector_IsOneError()
    {
        var error = Should.Throw<ConfigException>(() => Read("""
            receivers: {nop: }
            exporters: {nop: }
            connectors: {backward: }
            service: {pipelines: {traces: {receivers: [nop], exporters: [backward]}}}
            """)).Message;
        error.ShouldEndWith("'connectors' unknown type: \"backward\" for id: \"backward\" (valid values: [forward])");
    }

    [Theory]
    [InlineData("metrics/in: {receivers: [nop], exporters: [forward]}", "connector \"forward\" used as exporter in [metrics/in] pipeline but not used in any supported receiver pipeline")]
    [InlineData("traces/out: {receivers: [forward], exporters: [nop]}", "connector \"forward\" used as receiver in [traces/out] pipeline but not used in any supported exporter pipeline")]
    [InlineData(
        "traces/a: {receivers: [nop], exporters: [forward]}, traces/b: {receivers: [nop], exporters: [forward]}, logs: {receivers: [forward], exporters: [nop]}",
        "connector \"forward\" used as exporter in [traces/a traces/b] pipeline but not used in any supported receiver pipeline")]
    [InlineData(
        "traces: {receivers: [nop, forward], processors: [batch], exporters: [forward]}",
        "cycle detected: connector \"forward\" (traces to traces) -> processor \"batch\" in pipeline \"traces\" -> connector \"forward\" (traces to traces)")]
    [InlineData(
        "logs/1: {receivers: [nop, forward/a], processors: [batch], exporters: [forward]}, logs/2: {receivers: [forward], exporters: [forward/a]}",
        "cycle detected: connector \"forward\" (logs to logs) -> connector \"forward/a\" (logs to logs) -> processor \"batch\" in pipeline \"logs/1\" -> connector \"forward\" (logs to logs)")]
    public void Order_ConnectorsThatLeadNowhere_AreNamed(string pipelines, string expected)
    {
        var config = Read($$"""
            receivers: {nop: }
            processors: {batch: }
            exporters: {nop: }
            connectors: {forward: , forward/a: }
            service:
              pipelines: { {{pipelines}} }
            """);
        Should.Throw<ComponentException>(() => PipelineOrder.Of(config, new ConnectorUses(config))).Message
            .ShouldBe($"failed to build pipelines: {expected}");
    }

    private static CollectorConfig Read(string yaml, Factories? factories = null) =>
        new CollectorConfigReader(factories ?? Factories).Read((ConfigMap)YamlReader.Read(yaml));

    private sealed class Renamed(string type) : IReceiverFactory, IExporterFactory
    {
        public string Type => type;

        public string ConfigName => "renamed.Config";

        public IComponentConfig CreateDefaultConfig() => new NoConfig();

        public IReceiver Create(ComponentSettings settings, IComponentConfig config, ReceiverConsumers consumers) =>
            throw new NotSupportedException();
    }
}
