using System.Text.Json.Serialization;

namespace TaskWeb.Browser;

/// <summary>The body of <c>/config.json</c>.</summary>
/// <param name="ServiceName">The <c>service.name</c> of the browser's spans.</param>
/// <param name="OtlpEndpoint">Base URL of the Collector's OTLP/HTTP receiver, without a slash at the end.</param>
/// <param name="OtlpToken">The bearer token for it, where it asks for one.</param>
/// <param name="JaegerUrl">Base URL of the Jaeger UI, without a slash at the end; missing where there is none.</param>
/// <param name="Environment">The name of the environment, for example <c>Development</c>.</param>
internal sealed record BrowserConfiguration(
    string ServiceName,
    string OtlpEndpoint,
    string? OtlpToken,
    string? JaegerUrl,
    string Environment)
{
    public static BrowserConfiguration From(BrowserOptions options, string environment) =>
        new(
            options.ServiceName,
            options.OtlpEndpoint.TrimEnd('/'),
            string.IsNullOrEmpty(options.OtlpToken) ? null : options.OtlpToken,
            options.JaegerUrl == BrowserOptions.NoJaeger ? null : options.JaegerUrl.TrimEnd('/'),
            environment);
}

/// <summary>JSON metadata of <see cref="BrowserConfiguration"/>, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BrowserConfiguration))]
internal sealed partial class BrowserConfigurationJson : JsonSerializerContext;
