using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace Jaeger.MetricStore;

/// <summary>Settings of one metric backend of <c>jaeger_storage</c>.</summary>
internal interface IMetricBackendConfig
{
    /// <summary>The backend's type, e.g. <c>prometheus</c>.</summary>
    string Kind { get; }

    /// <summary>Extensions that must be started before.</summary>
    IReadOnlyCollection<ComponentId> Dependencies => [];

    /// <summary>Reads the settings from the part of the configuration that is below the backend's type.</summary>
    void Bind(ConfigSection section);

    /// <summary>Makes the backend; it is started later.</summary>
    /// <param name="settings">Those of the extension: logger and own metrics.</param>
    IMetricBackend Create(ComponentSettings settings);
}
