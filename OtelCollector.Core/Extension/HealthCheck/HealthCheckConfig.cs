using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Extension.HealthCheckV2;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Extension.HealthCheck;

/// <summary>Settings of the health check, in both of its generations.</summary>
internal sealed class HealthCheckConfig : IComponentConfig
{
    /// <summary>Whether the second generation answers; default false.</summary>
    public bool UseV2 { get; private set; }

    /// <summary>Where the first generation listens; default localhost:13133.</summary>
    public HttpServerConfig Server { get; private set; } = null!;

    /// <summary>The path that answers; default /.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>Body of the answer while healthy; null for a JSON status.</summary>
    public string? HealthyBody { get; private set; }

    /// <summary>Body of the answer while not healthy; null for a JSON status.</summary>
    public string? UnhealthyBody { get; private set; }

    /// <summary>What the second generation serves.</summary>
    public HealthCheckV2Config V2 { get; } = new();

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        UseV2 = section.Boolean("use_v2", UseV2);
        Server = new HttpServerConfig(section, "localhost:13133");
        Path = section.Text("path", Path);
        if (section.Section("response_body", "healthcheckextension.ResponseBodySettings") is { } body)
        {
            HealthyBody = body.Text("healthy");
            UnhealthyBody = body.Text("unhealthy");
        }

        V2.Bind(section);
        section.AcceptWithoutEffect("check_collector_pipeline");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (UseV2 && V2.Http is null && V2.Grpc is null)
            section.AddError("must specify at least one protocol");
        if (!UseV2 && !Path.StartsWith('/'))
            section.AddInvalid("config", "path must start with /");
    }
}
