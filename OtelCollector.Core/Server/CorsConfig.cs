using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Server;

/// <summary>Settings of cross-origin access for browsers.</summary>
/// <param name="AllowedOrigins">Exact origins, or with one <c>*</c> anywhere; <c>*</c> alone for all, none for no CORS.</param>
/// <param name="AllowedHeaders">Request headers allowed on top of the safelisted; empty for the defaults.</param>
/// <param name="ExposedHeaders">Response headers a page may read.</param>
/// <param name="MaxAge">How long a browser may keep a preflight's answer, in seconds; 0 leaves it to the browser, below forbids it.</param>
public sealed record CorsConfig(
    IReadOnlyList<string> AllowedOrigins,
    IReadOnlyList<string> AllowedHeaders,
    IReadOnlyList<string> ExposedHeaders,
    int MaxAge)
{
    internal static CorsConfig? Read(ConfigSection server)
    {
        if (server.Section("cors", "confighttp.CORSConfig") is not { } section)
            return null;
        return new CorsConfig(
            section.TextList("allowed_origins", []),
            section.TextList("allowed_headers", []),
            section.TextList("exposed_headers", []),
            (int)section.WholeNumber("max_age", 0, int.MinValue, int.MaxValue));
    }
}
