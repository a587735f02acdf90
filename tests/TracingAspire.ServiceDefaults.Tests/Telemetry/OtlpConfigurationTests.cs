using Microsoft.Extensions.Configuration;
using TracingAspire.ServiceDefaults.Telemetry;

namespace TracingAspire.ServiceDefaults.Tests.Telemetry;

public sealed class OtlpConfigurationTests
{
    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "unix:///tmp/otlp")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "/v1/traces")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    [InlineData("OTEL_TRACES_EXPORTER", "zipkin")]
    [InlineData("OTEL_LOGS_EXPORTER", "console")]
    [InlineData("OTEL_TRACES_SAMPLER", "half")]
    public void Validate_UnusableValue_NamesSettingAndValue(string name, string value)
    {
        var problem = OtlpConfiguration.Validate(Configuration(name, value)).ShouldHaveSingleItem();

        problem.ShouldStartWith($"{name} is '{value}'");
        problem.ShouldContain("use ");
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "https://collector.example/otlp")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_PROTOCOL", "http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("OTEL_TRACES_EXPORTER", "otlp")]
    [InlineData("OTEL_METRICS_EXPORTER", "none")]
    [InlineData("OTEL_TRACES_SAMPLER", "parentbased_traceidratio")]
    public void Validate_UsableValue_FindsNothing(string name, string value) =>
        OtlpConfiguration.Validate(Configuration(name, value)).ShouldBeEmpty();

    private static IConfigurationRoot Configuration(string name, string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
}
