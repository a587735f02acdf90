using Jaeger.MetricStore;
using Jaeger.MetricStore.Prometheus;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Tests.MetricStore.Prometheus;

/// <summary>The queries the original sends for the same requests.</summary>
public sealed class PromQlTests
{
    private const long Minute = 60_000_000_000;
    private static readonly MetricQuery Query = new() { Services = ["a.*"], SpanKinds = [Kind.Server], RatePer = 10 * Minute };
    private static readonly PromQl Queries = new(new PrometheusConfig());

    [Fact]
    public void Latencies_Quantile_HasTwoDigits() => Queries.Latencies(Query, 0.955).ShouldBe(
        """histogram_quantile(0.95, sum(rate(traces_span_metrics_duration_bucket{service_name =~ "a.*", span_kind =~ "SPAN_KIND_SERVER"}[10m])) by (service_name,le))""");

    [Fact]
    public void ErrorRates_GroupedWithManyServicesAndKinds_JoinsThem() => Queries
        .ErrorRates(Query with { Services = ["a", "b\"\\"], SpanKinds = [Kind.Client, Kind.Unspecified], GroupByOperation = true })
        .ShouldBe(
            """sum(rate(traces_span_metrics_calls{service_name =~ "a|b\"\\", status_code = "STATUS_CODE_ERROR", span_kind =~ "SPAN_KIND_CLIENT|SPAN_KIND_UNSPECIFIED"}[10m])) by (service_name,span_name) / sum(rate(traces_span_metrics_calls{service_name =~ "a|b\"\\", span_kind =~ "SPAN_KIND_CLIENT|SPAN_KIND_UNSPECIFIED"}[10m])) by (service_name,span_name)""");

    [Theory]
    [InlineData(Minute, "1m")]
    [InlineData(Minute + (Minute / 2), "1m")]
    [InlineData(60 * Minute, "1h")]
    [InlineData(30_000_000_000, "30s")]
    [InlineData(1_500_000_000, "1.5s")]
    public void CallRates_AnyWindow_KeepsItsFirstUnitAsTheOriginal(long ratePer, string window) =>
        Queries.CallRates(Query with { RatePer = ratePer }).ShouldContain($"[{window}]");
}
