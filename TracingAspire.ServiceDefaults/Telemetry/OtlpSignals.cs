using Microsoft.Extensions.Configuration;

namespace TracingAspire.ServiceDefaults.Telemetry;

/// <summary>
/// Which signals the standard environment variables let out: <c>OTEL_{TRACES|METRICS|LOGS}_EXPORTER</c> (<c>otlp</c>, the
/// default, or <c>none</c>), and an endpoint, the signal's own or the common one. <c>OTEL_SDK_DISABLED</c>, samplers and
/// limits are read by the SDK itself.
/// </summary>
/// <param name="Traces">Whether spans are recorded.</param>
/// <param name="Metrics">Whether metrics are recorded.</param>
/// <param name="Logs">Whether log records are recorded for export; the console has them anyway.</param>
/// <param name="AreSent">Whether there is an endpoint for them; without one they stay in the process.</param>
internal sealed record OtlpSignals(bool Traces, bool Metrics, bool Logs, bool AreSent)
{
    public const string None = "none";
    public const string Otlp = "otlp";

    public static OtlpSignals Read(IConfiguration configuration)
    {
        var isAnySent = IsSent(configuration, "TRACES") || IsSent(configuration, "METRICS") || IsSent(configuration, "LOGS");
        return new(IsOn("TRACES"), IsOn("METRICS"), IsOn("LOGS"), isAnySent);

        // With an endpoint for one signal only, the exporter would send the others to a port nobody named.
        bool IsOn(string signal) => !IsNone(configuration, signal) && (!isAnySent || IsSent(configuration, signal));
    }

    private static bool IsSent(IConfiguration configuration, string signal) =>
        !IsNone(configuration, signal)
        && (IsSet(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) || IsSet(configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"]));

    private static bool IsNone(IConfiguration configuration, string signal) =>
        configuration[$"OTEL_{signal}_EXPORTER"]?.Trim() == None;

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);
}
