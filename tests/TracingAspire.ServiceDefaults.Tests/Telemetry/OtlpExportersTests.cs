using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;
using TracingAspire.ServiceDefaults.Telemetry;

namespace TracingAspire.ServiceDefaults.Tests.Telemetry;

public sealed class OtlpExportersTests
{
    [Fact]
    public void Apply_SettingsOfTheSignal_AreTakenAsTheyAre()
    {
        var options = new OtlpExporterOptions();

        OtlpExporters.Apply("TRACES", Configuration("TRACES"), options);

        options.Endpoint.ShouldBe(new Uri("http://traces.example:4318/custom"));
        options.Protocol.ShouldBe(OtlpExportProtocol.HttpProtobuf);
        options.Headers.ShouldBe("x-token=a");
        options.TimeoutMilliseconds.ShouldBe(1500);
    }

    [Fact]
    public void Apply_SettingsOfAnotherSignal_ChangeNothing()
    {
        var (options, untouched) = (new OtlpExporterOptions(), new OtlpExporterOptions());

        OtlpExporters.Apply("LOGS", Configuration("TRACES"), options);

        options.Endpoint.ShouldBe(untouched.Endpoint);
        options.Protocol.ShouldBe(untouched.Protocol);
        options.Headers.ShouldBe(untouched.Headers);
        options.TimeoutMilliseconds.ShouldBe(untouched.TimeoutMilliseconds);
    }

    private static IConfigurationRoot Configuration(string signal) => new ConfigurationBuilder().AddInMemoryCollection(
    [
        new($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT", "http://traces.example:4318/custom"),
        new($"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL", "http/protobuf"),
        new($"OTEL_EXPORTER_OTLP_{signal}_HEADERS", "x-token=a"),
        new($"OTEL_EXPORTER_OTLP_{signal}_TIMEOUT", "1500"),
    ]).Build();
}
