using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>The <c>sampling</c> section of the log: what becomes of a message that comes again and again.</summary>
internal sealed class LogSamplingConfig
{
    /// <summary>The span of time over which messages are counted; default 10s.</summary>
    public TimeSpan Tick { get; private set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many are written within it before sampling begins; default 10.</summary>
    public long Initial { get; private set; } = 10;

    /// <summary>From then on every so manieth is written, 0 for none; default 100.</summary>
    public long Thereafter { get; private set; } = 100;

    /// <summary>Reads the section; false where sampling is off.</summary>
    public bool Bind(ConfigSection section)
    {
        var isEnabled = section.Boolean("enabled", fallback: true);
        Tick = section.Duration("tick", Tick);
        Initial = section.WholeNumber("initial", Initial);
        Thereafter = section.WholeNumber("thereafter", Thereafter);
        return isEnabled;
    }
}
