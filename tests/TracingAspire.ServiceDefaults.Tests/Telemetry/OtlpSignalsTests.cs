using Microsoft.Extensions.Configuration;
using TracingAspire.ServiceDefaults.Telemetry;

namespace TracingAspire.ServiceDefaults.Tests.Telemetry;

public sealed class OtlpSignalsTests
{
    [Theory]
    [InlineData("", true, true, true, false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT= ", true, true, true, false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", true, true, true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317;OTEL_TRACES_EXPORTER=none", false, true, true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317;OTEL_METRICS_EXPORTER=none;OTEL_LOGS_EXPORTER=none", true, false, false, true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317;OTEL_TRACES_EXPORTER=none;OTEL_METRICS_EXPORTER=none;OTEL_LOGS_EXPORTER=none", false, false, false, false)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://c:4317", true, false, false, true)]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=http://c:4317;OTEL_LOGS_EXPORTER=none", true, true, false, false)]
    public void Read_Variables_DecideWhatIsRecordedAndSent(string variables, bool traces, bool metrics, bool logs, bool areSent)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(variables
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(variable => variable.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build();

        OtlpSignals.Read(configuration).ShouldBe(new OtlpSignals(traces, metrics, logs, areSent));
    }
}
