using OtelCollector.Core.Configuration;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Extension.HealthCheckV2;

/// <summary>Settings of the second generation of the health check.</summary>
internal sealed class HealthCheckV2Config
{
    /// <summary>Where it serves HTTP, by default localhost:13133; null where HTTP is off.</summary>
    public HttpServerConfig? Http { get; private set; }

    /// <summary>Where it serves gRPC, by default localhost:13132; null where gRPC is off.</summary>
    public GrpcServerConfig? Grpc { get; private set; }

    /// <summary>The path of the status; default /status, null where it is off.</summary>
    public string? StatusPath { get; private set; } = "/status";

    /// <summary>The path of the configuration, e.g. /config; null where it is off, as it is by default.</summary>
    public string? ConfigPath { get; private set; }

    /// <summary>Whether a permanent error of a component counts; default false.</summary>
    public bool CountsPermanentErrors { get; private set; }

    /// <summary>Whether a recoverable error of a component counts once its time is over; default false.</summary>
    public bool CountsRecoverableErrors { get; private set; }

    /// <summary>How long a component may take to recover; default 5m.</summary>
    public TimeSpan RecoveryDuration { get; private set; } = TimeSpan.FromMinutes(5);

    public void Bind(ConfigSection section)
    {
        if (section.Section("http", "http.Config") is { } http)
        {
            Http = new HttpServerConfig(http, "localhost:13133");
            if (http.Section("status", "http.PathConfig") is { } status)
                StatusPath = status.Boolean("enabled", fallback: true) ? status.Text("path", "/status") : null;
            if (http.Section("config", "http.PathConfig") is { } config)
            {
                var path = config.Text("path", "/config");
                ConfigPath = config.Boolean("enabled", fallback: false) ? path : null;
            }
        }

        if (section.Section("grpc", "grpc.Config") is { } grpc)
            Grpc = new GrpcServerConfig(grpc, "localhost:13132");
        if (section.Section("component_health", "common.ComponentHealthConfig") is not { } health)
            return;
        CountsPermanentErrors = health.Boolean("include_permanent_errors", fallback: false);
        CountsRecoverableErrors = health.Boolean("include_recoverable_errors", fallback: false);
        RecoveryDuration = health.Duration("recovery_duration", RecoveryDuration);
    }
}
