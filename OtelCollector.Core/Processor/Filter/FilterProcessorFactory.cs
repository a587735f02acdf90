using Microsoft.Extensions.Logging;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Ottl;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Processor.Matching;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Creates processors that drop spans, span events, metrics, data points and log records.</summary>
public sealed class FilterProcessorFactory : IProcessorFactory
{
    private const string None = "[None]";

    /// <inheritdoc/>
    public string Type => "filter";

    /// <inheritdoc/>
    public string ConfigName => "filterprocessor.Config";

    /// <inheritdoc/>
    public IComponentConfig CreateDefaultConfig() => new FilterConfig();

    /// <inheritdoc/>
    public IProcessor<Traces> CreateTraces(ComponentSettings settings, IComponentConfig config, IConsumer<Traces> next)
    {
        var own = (FilterConfig)config;
        var tests = DropTests.Of(own.Traces, own.ErrorMode, settings.Logger, OttlContextKind.Span, OttlContextKind.SpanEvent);
        if (tests.IsEmpty)
        {
            var spans = MatchFailure.AsComponentException(
                settings, () => ItemFilter.Create(own.SpanInclude, own.SpanExclude, p => new SpanMatcher(p)));
            tests = new DropTests { Item = DropTest.Matching.Of(spans) };
            settings.Logger.Write(
                LogLevel.Information,
                "Span filter configured",
                ("[Include] match_type", own.SpanInclude?.Rules.MatchType ?? None),
                ("[Exclude] match_type", own.SpanExclude?.Rules.MatchType ?? None));
        }

        return tests.IsEmpty
            ? new TransformProcessor<Traces>(data => data, next)
            : new FilterProcessor<Traces, OpenTelemetry.Proto.Collector.Trace.V1.ExportTraceServiceRequest>(
                settings, new TraceDrops(tests), Traces.From, FilterTelemetry.Counter(settings, Signal.Traces), next);
    }

    /// <inheritdoc/>
    public IProcessor<Metrics> CreateMetrics(ComponentSettings settings, IComponentConfig config, IConsumer<Metrics> next)
    {
        var own = (FilterConfig)config;
        var tests = DropTests.Of(own.Metrics, own.ErrorMode, settings.Logger, OttlContextKind.Metric, OttlContextKind.DataPoint);
        if (tests.IsEmpty)
        {
            tests = MatchFailure.AsComponentException(settings, () => LegacyMetrics.Tests(own.MetricInclude, own.MetricExclude));
            LegacyMetrics.Log(settings.Logger, own.MetricInclude, own.MetricExclude);
        }

        return tests.IsEmpty
            ? new TransformProcessor<Metrics>(data => data, next)
            : new FilterProcessor<Metrics, OpenTelemetry.Proto.Collector.Metrics.V1.ExportMetricsServiceRequest>(
                settings, new MetricDrops(tests), Metrics.From, FilterTelemetry.Counter(settings, Signal.Metrics), next);
    }

    /// <inheritdoc/>
    public IProcessor<Logs> CreateLogs(ComponentSettings settings, IComponentConfig config, IConsumer<Logs> next)
    {
        var own = (FilterConfig)config;
        var tests = DropTests.Of(own.Logs, own.ErrorMode, settings.Logger, OttlContextKind.Log, null);
        if (tests.IsEmpty)
        {
            var records = MatchFailure.AsComponentException(
                settings, () => LegacyLogs(own), "failed to build skip matcher: ");
            tests = new DropTests { Item = DropTest.Matching.Of(records) };
        }

        return tests.IsEmpty
            ? new TransformProcessor<Logs>(data => data, next)
            : new FilterProcessor<Logs, OpenTelemetry.Proto.Collector.Logs.V1.ExportLogsServiceRequest>(
                settings, new LogDrops(tests), Logs.From, FilterTelemetry.Counter(settings, Signal.Logs), next);
    }

    private static ItemFilter? LegacyLogs(FilterConfig config) => ItemFilter.Create(config.LogInclude, config.LogExclude, p => new LogMatcher(p));
}
