using Jaeger.GoFormats;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.MetricStore.Prometheus;

/// <summary>The original's queries, letter by letter: dashboards and recording rules are made after them.</summary>
internal sealed class PromQl
{
    /// <summary>The label that holds a span's name.</summary>
    public const string OperationLabel = "span_name";

    private readonly string _calls;
    private readonly string _durations;

    /// <summary>Queries for the metrics as the settings name them.</summary>
    public PromQl(PrometheusConfig config)
    {
        var lead = config.Namespace.Length == 0 ? "" : config.Namespace + "_";
        _calls = lead + (config.NormalizeCalls ? "calls_total" : "calls");
        _durations = lead + "duration";
        if (config.NormalizeDuration) _durations += config.LatencyUnit == "s" ? "_seconds" : "_milliseconds";
    }

    /// <summary>The query for a quantile of the durations.</summary>
    public string Latencies(MetricQuery query, double quantile) =>
        $"histogram_quantile({MetricFamilyName.TwoDigits(quantile)}, {Rate(query, _durations + "_bucket", "", ",le")})";

    /// <summary>The query for calls a second.</summary>
    public string CallRates(MetricQuery query) => Rate(query, _calls);

    /// <summary>The query for the share of failed calls.</summary>
    public string ErrorRates(MetricQuery query) =>
        $"{Rate(query, _calls, "status_code = \"STATUS_CODE_ERROR\", ")} / {Rate(query, _calls)}";

    private static string Rate(MetricQuery query, string metric, string filter = "", string moreLabels = "")
    {
        var services = GoQuote.Quote(string.Join('|', query.Services));
        var kinds = query.SpanKinds.Count == 0 ? "" : $"span_kind =~ {GoQuote.Quote(string.Join('|', query.SpanKinds.Select(NameOf)))}";
        var labels = (query.GroupByOperation ? "service_name," + OperationLabel : "service_name") + moreLabels;
        return $"sum(rate({metric}{{service_name =~ {services}, {filter}{kinds}}}[{Window(query.RatePer)}])) by ({labels})";
    }

    private static string NameOf(Kind kind) => "SPAN_KIND_" + kind.ToString().ToUpperInvariant();

    // Prometheus once took durations of one unit only, so the original cuts off what follows the first one's letter.
    private static string Window(long duration)
    {
        var text = GoDuration.Format(duration);
        var letter = text.AsSpan().IndexOfAnyInRange('a', 'z');
        return letter < 0 ? text : text[..(letter + 1)];
    }
}
