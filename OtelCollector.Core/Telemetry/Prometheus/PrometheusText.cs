using System.Globalization;
using System.Text;
using OtelCollector.Core.Telemetry.Metrics;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Telemetry.Prometheus;

/// <summary>Writes metrics in Prometheus' text format: metrics by name, lines by their labels.</summary>
internal sealed class PrometheusText(PrometheusConfig config, MetricViews views, IReadOnlyDictionary<string, string> resource)
{
    private const string HandlerErrors = "promhttp_metric_handler_errors_total";

    public string Write(IEnumerable<MetricStream> streams)
    {
        var metrics = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [HandlerErrors] = Header(HandlerErrors, "Total number of internal errors encountered by the promhttp metric handler.", "counter")
                + $"{HandlerErrors}{{cause=\"encoding\"}} 0\n{HandlerErrors}{{cause=\"gathering\"}} 0\n",
            ["target_info"] = Header("target_info", "Target metadata", "gauge")
                + $"target_info{Braces(Labels(resource.Select(a => KeyValuePair.Create(a.Key, (object?)a.Value))))} 1\n",
        };
        foreach (var stream in streams)
        {
            var name = PrometheusNames.Of(stream, config);
            metrics[name] = Header(name, stream.Description, stream.Kind.ToString().ToLowerInvariant()) + Lines(name, stream);
        }

        return string.Concat(metrics.Values);
    }

    private static string Header(string name, string help, string type)
    {
        var text = help.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
        return $"# HELP {name} {text}\n# TYPE {name} {type}\n";
    }

    private static string Braces(string labels) => labels.Length == 0 ? string.Empty : $"{{{labels}}}";

    private static string Labels(IEnumerable<KeyValuePair<string, object?>> attributes) => string.Join(
        ',',
        attributes
            .Select(a => (Name: PrometheusNames.Sanitize(a.Key), Value: Text(a.Value)))
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => $"{a.Name}=\"{a.Value}\""));

    private static string Text(object? value) => (value switch
    {
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    })
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal);

    // Series that differ only in attributes that are not kept are one line.
    private string Lines(string name, MetricStream stream)
    {
        var kept = views.Attributes(stream.Name);
        var groups = stream.Series
            .GroupBy(s => Labels(Around(stream).Concat(s.Tags.Where(t => kept?.Keeps(t.Key) != false))), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var group in groups)
        {
            if (stream.Kind == MetricKind.Histogram)
                AppendHistogram(text, name, group.Key, stream.Bounds, group);
            else
                text.Append(name).Append(Braces(group.Key)).Append(' ').Append(PrometheusNumber.Format(group.Sum(s => s.Value))).Append('\n');
        }

        return text.ToString();
    }

    private IEnumerable<KeyValuePair<string, object?>> Around(MetricStream stream)
    {
        if (!config.WithoutScopeInfo)
        {
            yield return new("otel_scope_name", MetricScopes.Of(stream.Name));
            yield return new("otel_scope_schema_url", string.Empty);
            yield return new("otel_scope_version", string.Empty);
        }

        if (config.ResourceLabels is { } filter)
        {
            foreach (var (key, value) in resource.Where(a => filter.Keeps(a.Key)))
                yield return new(key, value);
        }
    }

    private static void AppendHistogram(
        StringBuilder text, string name, string labels, double[] bounds, IEnumerable<MetricSeries> series)
    {
        var buckets = new long[bounds.Length + 1];
        var (count, sum) = (0L, 0d);
        foreach (var one in series)
        {
            var added = one.AddTo(buckets);
            (count, sum) = (count + added.Count, sum + added.Sum);
        }

        var lead = labels.Length == 0 ? string.Empty : $"{labels},";
        var below = 0L;
        for (var i = 0; i < buckets.Length; i++)
        {
            below += buckets[i];
            var bound = PrometheusNumber.Format(i < bounds.Length ? bounds[i] : double.PositiveInfinity);
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{lead}le=\"{bound}\"}} {PrometheusNumber.Format(below)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{name}_sum{Braces(labels)} {PrometheusNumber.Format(sum)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_count{Braces(labels)} {count}\n");
    }
}
