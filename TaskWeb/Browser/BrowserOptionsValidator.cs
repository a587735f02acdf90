using Microsoft.Extensions.Options;
using TaskWeb.Settings;

namespace TaskWeb.Browser;

/// <summary>Reports everything that is wrong with the section <c>Browser</c> at once.</summary>
internal sealed class BrowserOptionsValidator : IValidateOptions<BrowserOptions>
{
    public ValidateOptionsResult Validate(string? name, BrowserOptions options)
    {
        string?[] errors =
        [
            HttpUrl.Check(
                "Browser:OtlpEndpoint",
                options.OtlpEndpoint,
                "the Collector's OTLP/HTTP address as the browser reaches it, for example http://localhost:4318"),
            HttpUrl.Check(
                "Browser:JaegerUrl",
                options.JaegerUrl,
                "the address of the Jaeger UI, for example http://localhost:16686"),
            string.IsNullOrWhiteSpace(options.ServiceName)
                ? "Setting Browser:ServiceName is empty: leave it out for task-web, or set the service name of the browser's spans."
                : null,
        ];
        var found = errors.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }
}
