using System.Diagnostics;
using System.Diagnostics.Metrics;
using OtelCollector.Core.Component;
using OtelCollector.Core.Distribution;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Service;

/// <summary>Gives each component its settings: ID and a logger whose lines name the component.</summary>
internal sealed class ComponentSource(
    BuildInfo build,
    LogSink sink,
    IReadOnlyDictionary<string, string> resource,
    Meter? meter = null,
    ActivitySource? activities = null)
{
    /// <summary>The settings with a run's own telemetry.</summary>
    public ComponentSource(BuildInfo build, OwnTelemetry telemetry)
        : this(build, telemetry.Sink, telemetry.Resource, telemetry.Meter, telemetry.Activities) =>
        (_showsResource, Propagators) = (telemetry.ShowsResource, telemetry.Propagators);

    /// <summary>The distribution.</summary>
    public BuildInfo Build => build;

    private readonly bool _showsResource = true;

    private Meter Meter { get; } = meter ?? new("otelcol");

    private IReadOnlyList<string> Propagators { get; } = [];

    private ActivitySource Activities { get; } = activities ?? new("otelcol");

    /// <summary>A logger of the Collector itself.</summary>
    public CollectorLogger Logger(string source) => new(sink, source, [.. Resource]);

    /// <summary>The settings of a component; signal and pipeline where it has only one.</summary>
    public ComponentSettings Settings(
        ComponentId id, ComponentKind kind, Signal? signal = null, string? pipeline = null, Signal? output = null)
    {
        var fields = new List<KeyValuePair<string, object?>>
        {
            new("otelcol.component.id", id.ToString()),
            new("otelcol.component.kind", Name(kind)),
        };
        if (pipeline is not null)
            fields.Add(new("otelcol.pipeline.id", pipeline));
        if (signal is { } known)
            fields.Add(new("otelcol.signal", known.Name()));
        if (output is { } produced)
            fields.Add(new("otelcol.signal.output", produced.Name()));
        var logger = new CollectorLogger(sink, $"{id.Type}/{Name(kind)}", [.. Resource, .. fields]);
        var telemetry = new TelemetrySettings(logger, resource) { Meter = Meter, Activities = Activities, Propagators = Propagators };
        return new ComponentSettings(id, build, telemetry) { Pipeline = pipeline ?? string.Empty };
    }

    private KeyValuePair<string, object?>[] Resource => _showsResource ? [new("resource", resource)] : [];

    private static string Name(ComponentKind kind) => kind switch
    {
        ComponentKind.Receiver => "receiver",
        ComponentKind.Processor => "processor",
        ComponentKind.Exporter => "exporter",
        ComponentKind.Connector => "connector",
        _ => "extension",
    };
}
