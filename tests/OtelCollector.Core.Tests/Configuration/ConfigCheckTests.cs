using System.Diagnostics.Metrics;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Distribution.Commands;
using OtelCollector.Core.Service;
using OtelCollector.Core.Telemetry;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Configuration;

public sealed class ConfigCheckTests
{
    private static readonly BuildInfo Build = new("otelcol", "test", "0.0.0");

    [Fact]
    public void Build_Checked_LeavesNoInstrumentsBehind()
    {
        ConfigCheck.Build(Config("checked"), Build);
        using var meter = new Meter("otelcol");
        var source = new ComponentSource(Build, LogSink.Silent, new Dictionary<string, string>(), meter);
        var kept = new PipelineGraph(Config("kept"), source);
        kept.Components.ShouldNotBeEmpty();

        var seen = new List<object?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "otelcol_exporter_queue_capacity")
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            seen.Add(tags.ToArray().Single(t => t.Key == "exporter").Value));
        listener.Start();
        listener.RecordObservableInstruments();
        seen.ShouldContain("otlp_grpc/kept");
        seen.ShouldNotContain("otlp_grpc/checked");
    }

    private static CollectorConfig Config(string name) =>
        new CollectorConfigReader(AllFactories.Create()).Read((ConfigMap)YamlReader.Read($$"""
            receivers: {nop: }
            exporters: {otlp_grpc/{{name}}: {endpoint: 'localhost:1'} }
            service:
              pipelines:
                traces: {receivers: [nop], exporters: [otlp_grpc/{{name}}]}
            """));
}
