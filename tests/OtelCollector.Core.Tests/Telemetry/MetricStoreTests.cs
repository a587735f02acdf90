using System.Diagnostics.Metrics;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Telemetry.Metrics;
using OtelCollector.Core.Telemetry.Prometheus;
using OtelCollector.Core.Telemetry.Settings;

namespace OtelCollector.Core.Tests.Telemetry;

public sealed class MetricStoreTests : IDisposable
{
    private readonly Meter _meter = new("otelcol");

    public void Dispose() => _meter.Dispose();

    [Fact]
    public void Write_Counter_HasHelpTypeAndSortedLabels()
    {
        using var store = Store("{}", out var text);
        var counter = _meter.CreateCounter<long>("otelcol_receiver_accepted_spans", "{span}", "Number of spans");
        counter.Add(3, new("transport", "grpc"), new KeyValuePair<string, object?>("receiver", "otlp/\"a\""));
        counter.Add(2, new("transport", "grpc"), new KeyValuePair<string, object?>("receiver", "otlp/\"a\""));
        text.Write(store.Collect()).ShouldStartWith(
            """
            # HELP otelcol_receiver_accepted_spans Number of spans [Alpha]
            # TYPE otelcol_receiver_accepted_spans counter
            otelcol_receiver_accepted_spans{receiver="otlp/\"a\"",transport="grpc"} 5

            """);
    }

    [Fact]
    public void Write_Histogram_CountsUpwards()
    {
        using var store = Store("{}", out var text);
        var histogram = _meter.CreateHistogram("otelcol_x", advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [10, 20] });
        histogram.Record(10);
        histogram.Record(11);
        histogram.Record(100);
        var page = text.Write(store.Collect());
        page.ShouldContain("otelcol_x_bucket{le=\"10\"} 1\notelcol_x_bucket{le=\"20\"} 2\notelcol_x_bucket{le=\"+Inf\"} 3\notelcol_x_sum 121\notelcol_x_count 3\n");
    }

    [Fact]
    public void Write_Observed_IsWhatIsThereNow()
    {
        using var store = Store("{}", out var text);
        var value = 1L;
        _meter.CreateObservableGauge("otelcol_exporter_queue_size", () => value, "{batch}", "Size");
        text.Write(store.Collect()).ShouldContain("\notelcol_exporter_queue_size 1\n");
        value = 7;
        text.Write(store.Collect()).ShouldContain("\notelcol_exporter_queue_size 7\n");
    }

    [Theory]
    [InlineData("basic", false, "otelcol_exporter_send_failed_spans{exporter=\"a\"} 3\n")]
    [InlineData("normal", true, "otelcol_exporter_send_failed_spans{exporter=\"a\"} 3\n")]
    [InlineData("detailed", true, "otelcol_exporter_send_failed_spans{error_type=\"Unavailable\",exporter=\"a\"} 2\n")]
    public void Write_Level_DecidesWhatIsThere(string level, bool hasBatch, string line)
    {
        using var store = Store($"{{level: {level}}}", out var text);
        _meter.CreateCounter<long>("otelcol_processor_batch_timeout_trigger_send").Add(1);
        var failed = _meter.CreateCounter<long>("otelcol_exporter_send_failed_spans");
        failed.Add(1, new("exporter", "a"), new KeyValuePair<string, object?>("error.type", "Internal"));
        failed.Add(2, new("exporter", "a"), new KeyValuePair<string, object?>("error.type", "Unavailable"));
        var page = text.Write(store.Collect());
        page.Contains("otelcol_processor_batch_timeout_trigger_send", StringComparison.Ordinal).ShouldBe(hasBatch);
        page.ShouldContain(line);
    }

    [Fact]
    public void Write_Suffixes_AreThoseAskedFor()
    {
        using var store = Store(
            "{readers: [{pull: {exporter: {prometheus: {host: h, port: 1, without_units: false, without_scope_info: false, with_resource_constant_labels: {included: [service.name]}}}}}]}",
            out var text);
        _meter.CreateCounter<double>("otelcol_process_uptime", "s").Add(1.5);
        text.Write(store.Collect()).ShouldContain(
            "otelcol_process_uptime_seconds_total{otel_scope_name=\"go.opentelemetry.io/collector/service\","
            + "otel_scope_schema_url=\"\",otel_scope_version=\"\",service_name=\"me\"} 1.5\n");
    }

    [Fact]
    public void Write_Views_DropRenameAndFilter()
    {
        using var store = Store(
            """
            level: detailed
            views:
              - {selector: {instrument_name: otelcol_a*}, stream: {aggregation: {drop: {}}}}
              - {selector: {instrument_name: otelcol_b}, stream: {name: c, attribute_keys: {excluded: [x]}}}
            """,
            out var text);
        _meter.CreateCounter<long>("otelcol_a1").Add(1);
        _meter.CreateCounter<long>("otelcol_b").Add(1, new KeyValuePair<string, object?>("y", "1"));
        var page = text.Write(store.Collect());
        page.ShouldNotContain("otelcol_a1");
        page.ShouldContain("c{y=\"1\"} 1\n");
    }

    private MetricStore Store(string yaml, out PrometheusText text)
    {
        var problems = new ConfigProblems();
        var config = new MetricsConfig();
        config.Bind(ConfigSection.OfComponent((ConfigMap)YamlReader.Read(yaml), "metrics", "x", problems));
        problems.Decoding.IsEmpty.ShouldBeTrue(problems.Decoding.ToString());
        var views = new MetricViews(config);
        text = new PrometheusText(config.Readers[0].Prometheus!, views, new Dictionary<string, string> { ["service.name"] = "me" });
        return new MetricStore(_meter, views);
    }
}
