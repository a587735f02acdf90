using Microsoft.Extensions.Options;
using TaskWeb.Browser;

namespace TaskWeb.Security;

/// <summary>The headers that narrow what a page of this origin may do, and who may have its answers.</summary>
internal static class SecurityHeaders
{
    private const string TransportSecurity = "max-age=31536000";

    private static readonly (string Name, string Value)[] Fixed =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=()"),
    ];

    /// <summary>Every answer carries them, task-service's and those to errors as well.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<BrowserOptions>>();
        app.Use((context, next) =>
        {
            // As late as can be: what answers an error begins with empty headers, and the proxy brings those of task-service.
            context.Response.OnStarting(() =>
            {
                Set(context, options.Value);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Set(HttpContext context, BrowserOptions options)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy.Create(options.OtlpEndpoint);
        foreach (var (name, value) in Fixed)
            headers[name] = value;
        // A browser that is told so asks by TLS from then on, which nobody answers on a developer's machine.
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = TransportSecurity;
        // Tasks, and errors about them, are for the one who asked, now.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }
}
