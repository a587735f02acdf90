namespace TaskWeb.Security;

/// <summary>What a page of this origin may load and do; all else is refused by the browser.</summary>
internal static class ContentSecurityPolicy
{
    /// <summary>
    /// Scripts, styles, pictures and calls of this origin; the one other address the page talks to is the Collector.
    /// Text becomes markup nowhere but where Vue itself puts a template's static parts on the page.
    /// </summary>
    /// <param name="otlpEndpoint">The Collector's address as the browser reaches it.</param>
    public static string Create(string otlpEndpoint) => string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        $"connect-src 'self' {new Uri(otlpEndpoint).GetLeftPart(UriPartial.Authority)}",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types vue");
}
