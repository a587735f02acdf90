using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.Storage;

/// <summary>Settings of one backend of <c>jaeger_storage</c>.</summary>
internal interface IBackendConfig
{
    /// <summary>Reads the settings from the part of the configuration that is below the backend's type.</summary>
    void Bind(ConfigSection section);

    /// <summary>Makes the backend; it is opened later.</summary>
    /// <param name="settings">Those of the extension: logger and own metrics.</param>
    ITraceBackend Create(ComponentSettings settings);
}
