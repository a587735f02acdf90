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
    [InlineData("receivers: {otlp: {protocols: {http: {cors: {allowed_origin: [a]}}}}}", "receivers::otlp::protocols::http::cors: 'confighttp.CORSConfig' has invalid keys: allowed_origin")]
    [InlineData("exporters: {debgu: }", "'exporters' unknown type: \"debgu\" for id: \"debgu\" (valid values: [debug nop otlp_grpc otlp])")]
    [InlineData("processors: {batch: {timeout: abc}}", "processors::batch: 'timeout' time: invalid duration \"abc\"")]
    [InlineData("processors: {batch: {send_batch_size: many}}", "'send_batch_size' expected type 'int'")]
    [InlineData("receivers: {otlp: {protocols: {grpc: {endpoint: here}}}}", "receivers::otlp::protocols::grpc: 'endpoint' address here: missing port in address")]
    [InlineData("receivers: {otlp: {protocols: {grpc: {tls: {cert_file: a}}}}}", "'tls' is not supported")]
    [InlineData("recievers: {nop: }", "has invalid keys: recievers")]
    [InlineData("receivers: {nop/: }", "the part after / should not be empty")]
    [InlineData("service: {pipelines: {spans: {receivers: [nop]}}}", "unknown signal \"spans\"")]
    [InlineData("service: {telemetry: {logs: {level: loud}}}", "unrecognized value \"loud\"")]
    [InlineData("service: [a]", "'service' expected a map or struct, got a list")]
    public void Read_BadValue_IsNamedWithItsPath(string yaml, string expected) =>
        Error(yaml).ShouldContain(expected);

    [Theory]
    [InlineData("receivers: {nop: }\nexporters: {nop: }\nservice: {pipelines: {traces: {receivers: [nop], exporters: [otlp/nope]}}}", "invalid configuration: service::pipelines::traces: references exporter \"otlp/nope\" which is not configured")]
    [InlineData("receivers: {nop: }\nexporters: {nop: }\nservice: {extensions: [a], pipelines: {traces: {receivers: [nop], exporters: [nop]}}}", "service::extensions: references extension \"a\" which is not configured")]
    [InlineData("receivers: {nop: }\nexporters: {nop: }\nservice: {pipelines: {traces: {receivers: [nop]}}}", "service::pipelines::traces: must have at least one exporter")]
    [InlineData("receivers: {nop: }\nexporters: {nop: }", "service::pipelines: service must have at least one pipeline")]
    [InlineData("receivers: {otlp: }\nexporters: {nop: }", "receivers::otlp: must specify at least one protocol when using the OTLP receiver")]
    [InlineData("receivers: {nop: }\nexporters: {otlp_grpc: }", "exporters::otlp_grpc: requires a non-empty \"endpoint\"")]
    [InlineData("receivers: {nop: }\nprocessors: {memory_limiter: }\nexporters: {nop: }", "processors::memory_limiter: 'check_interval' must be greater than zero")]
    [InlineData("receivers: {nop: }", "no exporter configuration specified in config")]
    [InlineData("{}", "empty configuration file")]
    public void Read_PartsThatDoNotFit_AreNamed(string yaml, string expected) => Error(yaml).ShouldContain(expected);

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
        error.ShouldContain("time: unknown unit \"x\" in duration \"5x\"");
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
        var config = Read(Pipeline.Replace("service: {", "service: {telemetry: {metrics: {level: detailed}, logs: {level: debug, sampling: {enabled: true}}}, "));
        config.WithoutEffect.ShouldBe(["service::telemetry::logs::sampling", "service::telemetry::metrics::level"], ignoreOrder: true);
    }

    [Fact]
    public void Read_DeprecatedAlias_WorksWithAWarning()
    {
        var config = Read(Pipeline.Replace("exporters: {nop: }", "exporters: {nop: , otlp/x: {endpoint: 'h:1'}}"));
        config.Deprecations.ShouldBe(["\"otlp\" alias is deprecated; use \"otlp_grpc\" instead"]);
    }

    private static string Error(string yaml) => Should.Throw<ConfigException>(() => Read(yaml)).Message;

    private static CollectorConfig Read(string yaml) =>
        new CollectorConfigReader(Factories).Read((ConfigMap)YamlReader.Read(yaml));
}
