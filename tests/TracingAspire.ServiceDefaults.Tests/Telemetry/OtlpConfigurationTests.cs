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
    public void Validate_UsableValue_FindsNothing(string name, string value) =>
        OtlpConfiguration.Validate(Configuration(name, value)).ShouldBeEmpty();

    [Theory]
    [InlineData("http://localhost:4317", true)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void IsEnabled_Endpoint_DecidesIt(string? endpoint, bool expected) =>
        OtlpConfiguration.IsEnabled(Configuration("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)).ShouldBe(expected);

    private static IConfigurationRoot Configuration(string name, string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
}
