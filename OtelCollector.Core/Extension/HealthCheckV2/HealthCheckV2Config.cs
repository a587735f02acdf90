using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>Settings of the second generation of the health check.</summary>
internal sealed class HealthCheckV2Config : IComponentConfig
{
    /// <summary>Where it listens; default localhost:13133; null where HTTP is off.</summary>
    public HttpServerConfig? Http { get; private set; }

    /// <summary>The path that answers; default /status, null where it is off.</summary>
    public string? StatusPath { get; private set; } = "/status";

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        if (!section.Boolean("use_v2", fallback: true))
            section.AddError("use_v2", "must be true, for the first generation use the extension health_check");
        if (section.Section("http", "healthcheckv2extension.HTTPConfig") is { } http)
        {
            Http = new HttpServerConfig(http, "localhost:13133");
            if (http.Section("status", "healthcheckv2extension.PathConfig") is { } status)
                StatusPath = status.Boolean("enabled", fallback: true) ? status.Text("path", "/status") : null;
            if (http.Section("config", "healthcheckv2extension.PathConfig") is { } config)
                config.AcceptWithoutEffect("enabled", "path");
        }

        section.AcceptWithoutEffect("grpc", "component_health");
    }
}
