using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;

namespace OtelCollector.Core.Telemetry.Settings;

/// <summary>One reader of the Collector's own metrics.</summary>
internal sealed class ReaderConfig
{
    private bool _isPull;
    private bool _isPeriodic;

    /// <summary>What there is without a word about it.</summary>
    public static ReaderConfig Default(bool isLocal) => new() { _isPull = true, Prometheus = PrometheusConfig.Default(isLocal) };

    /// <summary>A page for Prometheus.</summary>
    public PrometheusConfig? Prometheus { get; private set; }

    /// <summary>OTLP, at intervals.</summary>
    public OtlpConfig? Otlp { get; private set; }

    /// <summary>JSON on standard output, at intervals.</summary>
    public bool Console { get; private set; }

    /// <summary>Whether it reports at intervals instead of when asked.</summary>
    public bool IsPeriodic => _isPeriodic;

    /// <summary>Time between two reports; default 60s.</summary>
    public TimeSpan Interval { get; private set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest one report may take; default 30s.</summary>
    public TimeSpan Timeout { get; private set; } = TimeSpan.FromSeconds(30);

    public static ReaderConfig Read(ConfigSection section)
    {
        var reader = new ReaderConfig();
        if (section.Section("pull", "config.PullMetricReader") is { } pull)
        {
            reader._isPull = true;
            pull.AcceptWithoutEffect("producers");
            if (pull.Section("exporter", "config.PullMetricExporter")?.Section("prometheus", "config.Prometheus") is { } page)
                reader.Prometheus = PrometheusConfig.Read(page);
        }

        if (section.Section("periodic", "config.PeriodicMetricReader") is { } periodic)
        {
            reader._isPeriodic = true;
            periodic.AcceptWithoutEffect("producers");
            reader.Interval = Milliseconds(periodic, "interval", reader.Interval);
            reader.Timeout = Milliseconds(periodic, "timeout", reader.Timeout);
            var exporter = periodic.Section("exporter", "config.PushMetricExporter");
            reader.Console = exporter?.Section("console", "config.Console") is not null;
            if (exporter?.Section("otlp", "config.OTLPMetric") is { } otlp)
                reader.Otlp = OtlpConfig.Read(otlp);
        }

        return reader;
    }

    /// <summary>Says what is wrong with the reader, as the original does when it starts.</summary>
    /// <exception cref="ComponentException">Something is.</exception>
    public void ThrowIfInvalid()
    {
        var error = this switch
        {
            { _isPull: true, _isPeriodic: true } => "must not specify multiple metric reader type",
            { _isPull: false, _isPeriodic: false } => "no valid metric reader",
            { Console: true, Otlp: not null } => "must not specify multiple exporters",
            { _isPeriodic: true, Console: false } when Otlp?.Protocol is null => "no valid metric exporter",
            { _isPull: true, Prometheus: null } => "no valid metric exporter",
            { Prometheus: { Host: null } } => "host must be specified",
            { Prometheus: { Port: null } } => "port must be specified",
            _ => Otlp?.Fault(),
        };
        if (error is not null)
            throw new ComponentException($"failed to create meter provider: {error}");
    }

    private static TimeSpan Milliseconds(ConfigSection section, string key, TimeSpan fallback)
    {
        var milliseconds = section.WholeNumber(key, (long)fallback.TotalMilliseconds);
        return milliseconds > 0 ? TimeSpan.FromMilliseconds(milliseconds) : fallback;
    }
}
