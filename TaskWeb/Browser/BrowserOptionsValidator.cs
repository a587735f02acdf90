using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using TaskWeb.Settings;

namespace TaskWeb.Browser;

/// <summary>Reports everything that is wrong with the section <c>Browser</c> at once.</summary>
internal sealed partial class BrowserOptionsValidator : IValidateOptions<BrowserOptions>
{
    public ValidateOptionsResult Validate(string? name, BrowserOptions options)
    {
        string?[] errors =
        [
            HttpUrl.Check(
                "Browser:OtlpEndpoint",
                options.OtlpEndpoint,
                "the Collector's OTLP/HTTP address as the browser reaches it, for example http://localhost:4318"),
            options.JaegerUrl == BrowserOptions.NoJaeger ? null : HttpUrl.Check(
                "Browser:JaegerUrl",
                options.JaegerUrl,
                "the address of the Jaeger UI, for example http://localhost:16686, or to none where there is no Jaeger"),
            string.IsNullOrEmpty(options.OtlpToken) || BearerToken.IsMatch(options.OtlpToken)
                ? null
                : "Setting Browser:OtlpToken has characters that no bearer token may have: use letters, digits and -._~+/, "
                    + "or leave it out where the Collector asks for none.",
            string.IsNullOrWhiteSpace(options.ServiceName)
                ? "Setting Browser:ServiceName is empty: leave it out for task-web, or set the service name of the browser's spans."
                : null,
        ];
        var found = errors.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    /// <summary>RFC 6750.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9._~+/-]+=*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BearerToken { get; }
}
