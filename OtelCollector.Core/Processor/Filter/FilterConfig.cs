using OtelCollector.Core.Component;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Settings of the filter processor: by signal the conditions under which items are dropped.</summary>
internal sealed class FilterConfig : IComponentConfig
{
    private const string MixedTraces = "cannot use \"traces.resource\", \"traces.span\", \"traces.spanevent\" and the span settings \"spans.include\", \"spans.exclude\" at the same time";

    private readonly List<string> _severityErrors = [];

    /// <summary>What happens where a condition has no answer; default propagate.</summary>
    public OttlErrorMode ErrorMode { get; private set; }

    /// <summary>Conditions on resources, spans and their events.</summary>
    public FilterGroups Traces { get; private set; } = FilterGroups.None;

    /// <summary>Conditions on resources, metrics and data points.</summary>
    public FilterGroups Metrics { get; private set; } = FilterGroups.None;

    /// <summary>Conditions on resources and log records.</summary>
    public FilterGroups Logs { get; private set; } = FilterGroups.None;

    /// <summary>Spans to keep, in the older form.</summary>
    public MatchProperties? SpanInclude { get; private set; }

    /// <summary>Spans to drop, in the older form.</summary>
    public MatchProperties? SpanExclude { get; private set; }

    /// <summary>Metrics to keep, in the older form.</summary>
    public MetricProperties? MetricInclude { get; private set; }

    /// <summary>Metrics to drop, in the older form.</summary>
    public MetricProperties? MetricExclude { get; private set; }

    /// <summary>Log records to keep, in the older form.</summary>
    public MatchProperties? LogInclude { get; private set; }

    /// <summary>Log records to drop, in the older form.</summary>
    public MatchProperties? LogExclude { get; private set; }

    /// <inheritdoc/>
    public void Bind(ConfigSection section)
    {
        section = section.SelfDecoding();
        ErrorMode = ErrorModeSetting.Read(section, OttlErrorMode.Propagate);
        var traces = section.Section("traces", "filterprocessor.TraceFilters");
        var metrics = section.Section("metrics", "filterprocessor.MetricFilters");
        var logs = section.Section("logs", "filterprocessor.LogFilters");
        Traces = FilterGroups.Read(section, "trace_conditions", traces, ("resource", OttlContextKind.Resource), ("span", OttlContextKind.Span), ("spanevent", OttlContextKind.SpanEvent));
        Metrics = FilterGroups.Read(section, "metric_conditions", metrics, ("resource", OttlContextKind.Resource), ("metric", OttlContextKind.Metric), ("datapoint", OttlContextKind.DataPoint));
        Logs = FilterGroups.Read(section, "log_conditions", logs, ("resource", OttlContextKind.Resource), ("log_record", OttlContextKind.Log));
        if (section.Section("spans", "filterconfig.MatchConfig") is { } spans)
        {
            SpanInclude = MatchProperties.Read(spans, "include");
            SpanExclude = MatchProperties.Read(spans, "exclude");
        }

        if (metrics is not null)
        {
            metrics.AcceptWithoutEffect("regexp");
            MetricInclude = MetricProperties.Read(metrics, "include");
            MetricExclude = MetricProperties.Read(metrics, "exclude");
        }

        if (logs is not null)
        {
            LogInclude = LogProperties.Read(logs, "include", _severityErrors);
            LogExclude = LogProperties.Read(logs, "exclude", _severityErrors);
        }

        section.AcceptWithoutEffect("profiles", "profile_conditions");
    }

    /// <inheritdoc/>
    public void Validate(ConfigSection section)
    {
        FilterGroups[] signals = [Traces, Metrics, Logs];
        var error = MixedForms() ?? All(signals.SelectMany(g => g.Errors(areInferred: true)))
            ?? MixedSettings() ?? All(signals.SelectMany(g => g.Errors(areInferred: false)).Concat(_severityErrors));
        if (error is not null)
            section.AddError(error);
    }

    private bool HasMetricProperties => MetricInclude is not null || MetricExclude is not null;

    private bool HasLogProperties => LogInclude is not null || LogExclude is not null;

    private static string? All(IEnumerable<string> errors) => string.Join("; ", errors) is { Length: > 0 } all ? all : null;

    private string? MixedForms()
    {
        if (Traces is { HasInferred: true, HasExplicit: true })
            return "cannot use context inferred trace conditions \"trace_conditions\" and the settings \"traces.resource\", \"traces.span\", \"traces.spanevent\" at the same time";
        if (Metrics.HasInferred && (Metrics.HasExplicit || HasMetricProperties))
            return "cannot use context inferred metric conditions \"metric_conditions\" and the settings \"metrics.resource\", \"metrics.metric\", \"metrics.datapoint\", \"metrics.include\", \"metrics.exclude\" at the same time";
        if (Logs.HasInferred && (Logs.HasExplicit || HasLogProperties))
            return "cannot use context inferred log conditions \"log_conditions\" and the settings \"logs.resource\", \"logs.log\", \"logs.include\", \"logs.exclude\" at the same time";
        return null;
    }

    private string? MixedSettings()
    {
        if (Traces.HasExplicit && (SpanInclude is not null || SpanExclude is not null))
            return MixedTraces;
        if (Metrics.HasExplicit && HasMetricProperties)
            return "cannot use \"metrics.resource\", \"metrics.metric\", \"metrics.datapoint\" and the settings \"metrics.include\", \"metrics.exclude\" at the same time";
        return Logs.HasExplicit && HasLogProperties
            ? "cannot use \"logs.resource\", \"logs.log\" and the settings \"logs.include\", \"logs.exclude\" at the same time"
            : null;
    }
}
