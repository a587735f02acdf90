using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Extension.HealthCheck;

/// <summary>Settings of the health check.</summary>
internal sealed class HealthCheckConfig : IComponentConfig
{
    /// <summary>Where it listens; default localhost:13133.</summary>
    public HttpServerConfig Server { get; private set; } = null!;

    /// <summary>The path that answers; default /.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>Body of the answer while healthy; null for a JSON status.</summary>
    public string? HealthyBody { get; private set; }

    /// <summary>Body of the answer while not healthy; null for a JSON status.</summary>
    public string? UnhealthyBody { get; private set; }

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        Server = new HttpServerConfig(section, "localhost:13133");
        Path = section.Text("path", Path);
        if (section.Section("response_body", "healthcheckextension.ResponseBodySettings") is { } body)
        {
            HealthyBody = body.Text("healthy");
            UnhealthyBody = body.Text("unhealthy");
        }

        section.AcceptWithoutEffect("check_collector_pipeline");
    }
}
