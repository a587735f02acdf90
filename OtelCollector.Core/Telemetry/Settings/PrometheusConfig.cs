using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>The <c>prometheus</c> section: a page with the Collector's own metrics.</summary>
internal sealed record PrometheusConfig
{
    /// <summary>Port 8888, of localhost or of all interfaces.</summary>
    public static PrometheusConfig Default(bool isLocal) => new() { Host = isLocal ? "localhost" : string.Empty, Port = 8888 };

    /// <summary>Where it listens; required, empty for all interfaces.</summary>
    public string? Host { get; private init; }

    /// <summary>Where it listens; required.</summary>
    public int? Port { get; private init; }

    /// <summary>Leaves out what made each metric; default true.</summary>
    public bool WithoutScopeInfo { get; private init; } = true;

    /// <summary>Leaves the unit out of the names; default true.</summary>
    public bool WithoutUnits { get; private init; } = true;

    /// <summary>Leaves <c>_total</c> out of the names of counters; default true.</summary>
    public bool WithoutTypeSuffix { get; private init; } = true;

    /// <summary>Attributes of the resource on every line; null for none.</summary>
    public AttributeFilter? ResourceLabels { get; private init; }

    public static PrometheusConfig Read(ConfigSection section) => new()
    {
        Host = section.Text("host"),
        Port = section.HasValue("port") ? (int)section.WholeNumber("port", 0, 0, ushort.MaxValue) : null,
        WithoutScopeInfo = section.Boolean("without_scope_info", fallback: true),
        WithoutUnits = section.Boolean("without_units", fallback: true),
        WithoutTypeSuffix = section.Boolean("without_type_suffix", fallback: true),
        ResourceLabels = AttributeFilter.Read(section, "with_resource_constant_labels"),
    };
}
