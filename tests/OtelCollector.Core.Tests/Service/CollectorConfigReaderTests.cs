using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Exporter.Debug;
using OtelCollector.Core.Exporter.Nop;
using OtelCollector.Core.Exporter.OtlpGrpc;
using OtelCollector.Core.Extension.HealthCheck;
using OtelCollector.Core.Processor.Batch;
using OtelCollector.Core.Processor.MemoryLimiter;
using OtelCollector.Core.Receiver.Nop;
using OtelCollector.Core.Receiver.Otlp;
using OtelCollector.Core.Service;

namespace OtelCollector.Core.Tests.Service;

public sealed class CollectorConfigReaderTests
{
    private const string Pipeline = """
        receivers: {nop: }
        processors: {batch: }
        exporters: {nop: }
        service: {pipelines: {traces: {receivers: [nop], processors: [batch], exporters: [nop]}}}

        """;

    private static readonly Factories Factories = new()
    {
        Receivers = [new OtlpReceiverFactory(), new NopReceiverFactory()],
        Processors = [new BatchProcessorFactory(), new MemoryLimiterProcessorFactory()],
        Exporters = [new DebugExporterFactory(), new NopExporterFactory(), new OtlpGrpcExporterFactory()],
        Extensions = [new HealthCheckFactory()],
    };

    [Theory]
    [InlineData("processors: {batch: {timeout: 5}}", "")]
    [InlineData("processors: {batch: {timeout: abc}}", "'timeout' time: invalid duration")]
    [InlineData("processors: {batch: {timeout: true}}", "'timeout' expected type 'time.Duration', got unconvertible type 'bool'")]
    [InlineData("processors: {batch: {send_batch_size: many}}", "'send_batch_size' expected type 'uint32', got unconvertible type 'string'")]
    [InlineData("processors: {batch: {send_batch_size: '5'}}", "'send_batch_size' expected type 'uint32', got unconvertible type 'string'")]
    [InlineData("processors: {batch: {send_batch_size: -5}}", "'send_batch_size' cannot parse value as 'uint32': -5 overflows uint")]
    [InlineData("processors: {batch: {send_batch_size: 0x10}}", "")]
    [InlineData("processors: {batch: {send_batch_size: [1]}}", "'send_batch_size' expected type 'uint32', got unconvertible type '[]interface {}'")]
    public void Read_Value_IsOfItsType(string yaml, string expected)
    {
        var error = Error(yaml);
        if (expected.Length == 0)
            error.ShouldNotContain("decoding failed");
        else
            error.ShouldContain(expected);
    }

    [Fact]
    public void Read_SeveralErrors_ListsAllAtOnce()
    {
        var error = Error("""
            receivers: {otlp: {protocols: {grpc: {endpont: a}}}}
            processors: {batch: {timeout: 5x}}
            exporters: {debgu: }
            service: {pipelines: {traces: {receivers: [otlp], processors: [batch], exporters: [debgu, other]}}}
            """);
        error.ShouldContain("has invalid keys: endpont");
        error.ShouldContain("time: unknown unit");
        error.ShouldContain("processors::batch::timeout: \"5x\" is no duration");
        error.ShouldContain("unknown type: \"debgu\"");
        error.ShouldContain("references exporter \"other\" which is not configured");
        error.ShouldNotContain("references exporter \"debgu\"");
    }

    [Fact]
    public void Read_Minimal_IsAccepted()
    {
        var config = Read(Pipeline);
        config.Service.Pipelines.ShouldHaveSingleItem().Id.ToString().ShouldBe("traces");
        config.WithoutEffect.ShouldBeEmpty();
    }

    [Fact]
    public void Read_SettingsWithoutEffect_AreListed()
    {
        var config = Read(Pipeline.Replace("service: {", "service: {telemetry: {logs: {level: debug, development: true}}, "));
        config.WithoutEffect.ShouldBe(["service::telemetry::logs::development"]);
    }

    [Fact]
    public void Read_DeprecatedAlias_WorksWithAWarning()
    {
        var config = Read(Pipeline.Replace("exporters: {nop: }", "exporters: {nop: , otlp/x: {endpoint: 'h:1'}}"));
        config.Deprecations.ShouldHaveSingleItem().ShouldBe(new DeprecatedAlias("exporter", new("otlp", "x"), "otlp_grpc"));
    }

    private static string Error(string yaml) => Should.Throw<ConfigException>(() => Read(yaml)).Message;

    private static CollectorConfig Read(string yaml) =>
        new CollectorConfigReader(Factories).Read((ConfigMap)YamlReader.Read(yaml));
}
