using OtelCollector.Core.Configuration;

namespace Jaeger.Query.Proxy;

/// <summary>The section <c>otlp_proxy</c>: being there turns the proxy on.</summary>
internal static class OtlpProxyConfig
{
    private const string DefaultTarget = "http://127.0.0.1:4318";

    /// <summary>Where requests go; null where the section is absent or off.</summary>
    public static Uri? Read(ConfigSection query)
    {
        if (!query.HasValue("otlp_proxy") || query.Section("otlp_proxy", "app.OTLPProxyConfig") is not { } section) return null;
        var isEnabled = section.Boolean("enabled", fallback: true);
        var target = section.Text("target", DefaultTarget);
        if (!isEnabled) return null;
        if (target.Length == 0)
        {
            section.AddInvalid("otlp_proxy.target is required");
            return null;
        }

        if (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return uri;
        section.AddInvalid($"invalid OTLP proxy target \"{target}\": must be the http or https URL of an OTLP/HTTP receiver");
        return null;
    }
}
