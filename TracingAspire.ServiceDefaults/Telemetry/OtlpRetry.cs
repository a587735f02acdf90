using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace TracingAspire.ServiceDefaults.Telemetry;

/// <summary>
/// Has the OTLP exporters send again what a receiver that is away for a moment did not take. Left alone, they drop a batch
/// at the first refusal. What is said elsewhere, such as in the environment, wins.
/// </summary>
internal static class OtlpRetry
{
    private static readonly KeyValuePair<string, string?>[] Defaults =
    [
        new("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory"),
        // The deadline of a batch with all its attempts, in milliseconds: longer than a receiver takes for a restart.
        new("OTEL_EXPORTER_OTLP_TIMEOUT", "60000"),
    ];

    public static void Add(IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
}
