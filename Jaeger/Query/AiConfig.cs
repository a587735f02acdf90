using OtelCollector.Core.Configuration;

namespace Jaeger.Query;

/// <summary>The section <c>ai</c>: checked as Jaeger does, without effect, since there is no assistant here.</summary>
internal static class AiConfig
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Reads and checks the section.</summary>
    public static void Read(ConfigSection query)
    {
        query.AcceptWithoutEffect("ai");
        if (!query.HasValue("ai") || query.Section("ai", "app.AIConfig") is not { } section) return;
        var agent = section.Text("agent_url", "ws://localhost:16688");
        var bodySize = section.WholeNumber("max_request_body_size", 1 << 20, long.MinValue, long.MaxValue, "int64");
        var interval = section.Duration("health_check_interval", DefaultInterval);
        var timeout = section.Duration("health_check_timeout", DefaultTimeout);
        if (!section.Boolean("enabled", fallback: true)) return;
        if (agent.Length == 0 && !section.HasValue("mcp"))
            section.AddInvalid("ai requires agent_url (AI chat) or mcp (telemetry MCP tools)");
        else if (bodySize <= 0)
            section.AddInvalid("ai.max_request_body_size must be a positive integer");
        else if (interval < TimeSpan.Zero)
            section.AddInvalid("ai.health_check_interval must not be negative (0 disables the health checker)");
        else if (interval > TimeSpan.Zero && timeout <= TimeSpan.Zero)
            section.AddInvalid("ai.health_check_timeout must be positive when health_check_interval is positive");
        if (section.HasValue("mcp") && section.Section("mcp", "app.MCPConfig") is { } mcp) Read(mcp, mcp.Text("base_url", ""));
    }

    private static void Read(ConfigSection mcp, string baseUrl)
    {
        _ = mcp.Text("skills_dir", "");
        if (baseUrl.Length > 0 && !(Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) && uri.Host.Length > 0))
            mcp.AddInvalid("ai.mcp.base_url must be an absolute URL including scheme and host, e.g. https://jaeger.example.com:16686");
    }
}
