using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OtelCollector.Tests.Differential;

/// <summary>The page of own metrics: names, descriptions, types and labels after the same traffic; not the values.</summary>
public sealed partial class OwnMetricsTests
{
    private const string Config =
        """
        receivers: {otlp: {protocols: {grpc: {endpoint: '127.0.0.1:GRPC_PORT'}, http: {endpoint: '127.0.0.1:HTTP_PORT'}}}}
        processors:
          memory_limiter: {check_interval: 1s, limit_mib: 4000}
          batch: {timeout: 10ms}
          batch/tenants: {timeout: 10ms, metadata_keys: [x-tenant]}
          attributes: {actions: [{key: a, value: b, action: upsert}]}
          resource: {attributes: [{key: a, value: b, action: upsert}]}
          filter: {traces: {span: ['name == "span-1"']}}
          probabilistic_sampler: {sampling_percentage: 50}
        exporters:
          debug:
          otlp_grpc: {endpoint: '127.0.0.1:1', tls: {insecure: true}, retry_on_failure: {enabled: false}}
          otlp_http/retrying: {endpoint: 'http://127.0.0.1:1', retry_on_failure: {initial_interval: 30s}}
        service:
          telemetry:
            metrics:
              readers: [{pull: {exporter: {prometheus: {host: 127.0.0.1, port: METRICS_PORT, without_scope_info: true, without_type_suffix: true, without_units: true}}}}]
          pipelines:
            traces: {receivers: [otlp], processors: [memory_limiter, attributes, filter, batch], exporters: [debug, otlp_grpc]}
            traces/sampled: {receivers: [otlp], processors: [probabilistic_sampler, batch/tenants], exporters: [debug]}
            metrics: {receivers: [otlp], processors: [memory_limiter, attributes, resource, batch], exporters: [otlp_grpc, otlp_http/retrying]}
            logs: {receivers: [otlp], processors: [memory_limiter, resource, batch], exporters: [debug, otlp_http/retrying]}
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Page_AfterTraffic_HasTheSeriesOfTheOriginal()
    {
        await using var pair = await CollectorPair.StartAsync(Config);
        using var http = new HttpClient();
        await pair.SendAsync(http);

        // What fails is counted a little later, by each in its own time.
        var start = Stopwatch.GetTimestamp();
        string[] expected, actual;
        do
        {
            expected = await SeriesAsync(http, pair.Original.Metrics);
            actual = await SeriesAsync(http, pair.Ours.Metrics);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        while (!actual.SequenceEqual(expected) && Stopwatch.GetElapsedTime(start) < Limit);

        expected.Length.ShouldBeGreaterThan(60);
        actual.Except(expected).Select(l => "only ours: " + l)
            .Concat(expected.Except(actual).Select(l => "only the original's: " + l))
            .ShouldBeEmpty();
    }

    private static async Task<string[]> SeriesAsync(HttpClient http, Uri page)
    {
        var text = await http.GetStringAsync(page, TestContext.Current.CancellationToken);
        return
        [
            .. text.Split('\n')
                .Where(l => l.Length > 0 && !l.StartsWith("target_info{", StringComparison.Ordinal))
                .Select(l => l.StartsWith('#') ? l : Series(l))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A line without its value, the labels in order.</summary>
    private static string Series(string line)
    {
        var name = line[..line.LastIndexOf(' ')];
        var open = name.IndexOf('{', StringComparison.Ordinal);
        return open < 0
            ? name
            : $"{name[..open]}{{{string.Join(',', Label().Matches(name[open..]).Select(m => m.Value).Order(StringComparer.Ordinal))}}}";
    }

    [GeneratedRegex(@"[\w.]+=""(?:[^""\\]|\\.)*""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();
}
