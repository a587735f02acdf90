using Microsoft.Extensions.Options;
using TaskWeb.Browser;

namespace TaskWeb.Security;

/// <summary>The headers that narrow what a page of this origin may do.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use((context, next) =>
        {
            var options = context.RequestServices.GetRequiredService<IOptions<BrowserOptions>>().Value;
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy(options.OtlpEndpoint);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });

    /// <summary>Everything from this origin; the one other address the page talks to is the Collector.</summary>
    internal static string ContentSecurityPolicy(string otlpEndpoint) => string.Join(
        "; ",
        "default-src 'self'",
        $"connect-src 'self' {new Uri(otlpEndpoint).GetLeftPart(UriPartial.Authority)}",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");
}
