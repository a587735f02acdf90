namespace OtelCollector.Core.Configuration.Decoding;

/// <summary>
/// Which structures of the original decode themselves (an optional section, a structure with rules of its own): an
/// error within one of them names the structure's type instead of the path to it.
/// </summary>
internal static class SelfDecodingTypes
{
    private static readonly Dictionary<string, int> Layers = new(StringComparer.Ordinal)
    {
        ["app.AIConfig"] = 1,
        ["app.MCPConfig"] = 1,
        ["app.OTLPProxyConfig"] = 1,
        ["configauth.Config"] = 1,
        ["configgrpc.KeepaliveClientConfig"] = 1,
        ["configgrpc.KeepaliveEnforcementPolicy"] = 1,
        ["configgrpc.KeepaliveServerConfig"] = 1,
        ["configgrpc.KeepaliveServerParameters"] = 1,
        ["configgrpc.ServerConfig"] = 1,
        ["confighttp.AuthConfig"] = 1,
        ["confighttp.CORSConfig"] = 1,
        ["confighttp.CookiesConfig"] = 1,
        ["configtls.ServerConfig"] = 1,
        ["healthcheck.Config"] = 1,
        ["migration.LogsConfigV030"] = 1,
        ["migration.MetricsConfigV030"] = 1,
        ["migration.TracesConfigV030"] = 1,
        ["otlpreceiver.HTTPConfig"] = 1,
        ["queuebatch.BatchConfig"] = 1,
        ["queuebatch.Config"] = 2,
        ["storageconfig.MetricBackend"] = 1,
        ["storageconfig.TraceBackend"] = 1,
    };

    // Packages whose structures decode themselves without being optional.
    private static readonly HashSet<string> OwnRules = new(StringComparer.Ordinal) { "healthcheck", "migration", "storageconfig" };

    /// <summary>How many times over the type wraps its errors; 0 for a plain structure.</summary>
    public static int LayersOf(string typeName) => Layers.GetValueOrDefault(typeName);

    /// <summary>True where the section may be switched off by <c>enabled: false</c> although its type has no such field.</summary>
    public static bool IsOptional(string typeName) =>
        LayersOf(typeName) > 0 && !OwnRules.Contains(typeName.Split('.')[0]);
}
