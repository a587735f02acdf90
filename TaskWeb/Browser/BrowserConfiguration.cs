using System.Text.Json.Serialization;

namespace TaskWeb.Browser;

/// <summary>The body of <c>/config.json</c>.</summary>
/// <param name="ServiceName">The <c>service.name</c> of the browser's spans.</param>
/// <param name="OtlpEndpoint">Base URL of the Collector's OTLP/HTTP receiver, without a slash at the end.</param>
/// <param name="JaegerUrl">Base URL of the Jaeger UI, without a slash at the end.</param>
/// <param name="Environment">The name of the environment, for example <c>Development</c>.</param>
internal sealed record BrowserConfiguration(
    string ServiceName,
    string OtlpEndpoint,
    string JaegerUrl,
    string Environment)
{
    public static BrowserConfiguration From(BrowserOptions options, string environment) =>
        new(options.ServiceName, options.OtlpEndpoint.TrimEnd('/'), options.JaegerUrl.TrimEnd('/'), environment);
}

/// <summary>JSON metadata of <see cref="BrowserConfiguration"/>, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BrowserConfiguration))]
internal sealed partial class BrowserConfigurationJson : JsonSerializerContext;
