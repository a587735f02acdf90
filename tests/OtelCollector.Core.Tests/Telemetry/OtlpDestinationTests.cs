using OpenTelemetry.Exporter;
using OpenTelemetry.Trace;
using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Telemetry.Export;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Tests.Telemetry;

public sealed class OtlpDestinationTests
{
    [Theory]
    [InlineData("grpc", "http://h:4317", "http://h:4317/")]
    [InlineData("http/protobuf", "http://h:4318", "http://h:4318/v1/traces")]
    [InlineData("http/protobuf", "http://h:4318/", "http://h:4318/")]
    [InlineData("http/protobuf", "http://h:4318/own/path", "http://h:4318/own/path")]
    public void Options_Endpoint_IsUsedAsGiven(string protocol, string endpoint, string expected) =>
        OtlpDestination.Options(Read($"{{protocol: {protocol}, endpoint: '{endpoint}'}}"), "/v1/traces")
            .Endpoint.ToString().ShouldBe(expected);

    [Fact]
    public void Options_AllSettings_ReachTheExporter()
    {
        var options = OtlpDestination.Options(
            Read("{protocol: grpc, endpoint: 'h:1', insecure: true, compression: gzip, timeout: 250, headers_list: 'a=1,b=2', headers: [{name: b, value: 'x,y'}]}"),
            "/v1/traces");
        options.Protocol.ShouldBe(OtlpExportProtocol.Grpc);
        options.Endpoint.ToString().ShouldBe("http://h:1/");
        options.Compression.ShouldBe(OtlpExportCompression.GZip);
        options.TimeoutMilliseconds.ShouldBe(250);
        options.Headers.ShouldBe("a=1,b=x%2Cy");
    }

    [Theory]
    [InlineData("certificate: /nowhere/ca.pem", "open /nowhere/ca.pem: no such file or directory")]
    [InlineData("client_key: /nowhere/key.pem", "client key was provided but no client certificate was provided")]
    [InlineData("client_certificate: /nowhere/cert.pem", "client certificate was provided but no client key was provided")]
    public void Options_BadCertificate_SaysSo(string setting, string expected) =>
        Should.Throw<ComponentException>(() => OtlpDestination.Options(Read($"{{protocol: grpc, {setting}}}"), "/v1/traces"))
            .Message.ShouldBe(expected);

    [Theory]
    [InlineData("{always_off: {}}", typeof(AlwaysOffSampler))]
    [InlineData("{always_on: {}}", typeof(AlwaysOnSampler))]
    [InlineData("{trace_id_ratio_based: {ratio: 0.25}}", typeof(TraceIdRatioBasedSampler))]
    [InlineData("{parent_based: {root: {trace_id_ratio_based: {ratio: 0.25}}}}", typeof(ParentBasedSampler))]
    public void Make_Sampler_IsOfItsKind(string yaml, Type expected) =>
        SpanSamplers.Make(SamplerConfig.Read(Section(yaml))).ShouldBeOfType(expected);

    [Theory]
    [InlineData("{}")]
    [InlineData("{parent_based: {root: {}}}")]
    public void Read_SamplerOfNoKind_IsNotValid(string yaml) => SamplerConfig.Read(Section(yaml)).IsValid.ShouldBeFalse();

    private static OtlpConfig Read(string yaml) => OtlpConfig.Read(Section(yaml));

    private static ConfigSection Section(string yaml) =>
        ConfigSection.OfComponent((ConfigMap)YamlReader.Read(yaml), "test", "x", new ConfigProblems());
}
