using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Server;

namespace OtelCollector.Core.Extension.Zpages;

/// <summary>Settings of the pages.</summary>
internal sealed class ZpagesConfig : IComponentConfig
{
    private bool _isWithoutEndpoint;

    /// <summary>Where they are served; default localhost:55679.</summary>
    public HttpServerConfig Server { get; private set; } = null!;

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        const string fallback = "localhost:55679";
        if (section.Section("expvar", "zpagesextension.ExpvarConfig") is { } expvar)
        {
            expvar.Boolean("enabled", fallback: false);
            expvar.AcceptWithoutEffect("enabled");
        }

        _isWithoutEndpoint = section.Text("endpoint", fallback).Length == 0;
        if (_isWithoutEndpoint)
            section.AcceptAnyKey();
        else
            Server = new HttpServerConfig(section, fallback);
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        if (_isWithoutEndpoint)
            section.AddError("\"endpoint\" is required when using the \"zpages\" extension");
    }
}
