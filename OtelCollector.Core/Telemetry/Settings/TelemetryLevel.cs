namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>How much of its own telemetry the Collector makes.</summary>
internal enum TelemetryLevel
{
    /// <summary>Nothing.</summary>
    None = -1,

    /// <summary>The core of it.</summary>
    Basic,

    /// <summary>All that costs little; the default.</summary>
    Normal,

    /// <summary>Everything.</summary>
    Detailed,
}
