using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>The questions to a Jaeger.</summary>
internal static class JaegerKinds
{
    public const string TraceHit = "\"processes\":";
    public const string SummaryHit = "\"rootServiceName\"";
    public const string SpanHit = "\"operationName\":";
    public const string V3SpanHit = "\"spanId\":";

    private const double ServicesGoal = 1;
    private const double TraceGoal = 2;
    private const double HugeTraceGoal = 500;
    private const double DependenciesGoal = 500;

    private static readonly string[] MetricNames = ["calls", "errors", "latencies"];

    /// <summary>What the pages of the UI and of Grafana ask.</summary>
    public static IReadOnlyList<QueryKind> All(TraceFacts facts)
    {
        var searches = new SearchKinds(facts);
        return
        [
            .. Services(),
            .. searches.For("summaries", SummaryHit, SearchPaths.V3Summaries),
            .. searches.ForAllServices("summaries", SummaryHit, SearchPaths.V3Summaries),
            .. searches.For("traces", TraceHit, SearchPaths.Traces),
            .. searches.For("v3 traces", V3SpanHit, SearchPaths.V3Traces).Take(3),
            .. Traces(facts),
            new("dependencies over everything", "\"callCount\"", random => $"/api/dependencies?{Range(facts, random.Next(60_000))}") { Goal = DependenciesGoal },
            .. Metrics(facts),
        ];
    }

    /// <summary>What runs beside ingestion: every search, of both APIs in turns.</summary>
    public static IReadOnlyList<QueryKind> Searches(TraceFacts facts)
    {
        var searches = new SearchKinds(facts);
        return
        [
            .. searches.For("summaries", SummaryHit, SearchPaths.V3Summaries),
            .. searches.For("traces", TraceHit, SearchPaths.Traces),
        ];
    }

    private static IEnumerable<QueryKind> Services() =>
    [
        new("services", "\"users\"", _ => "/api/services") { Goal = ServicesGoal },
        new("v3 services", "\"users\"", _ => "/api/v3/services") { Goal = ServicesGoal },
        new("operations", "\"name\"", random => $"/api/operations?service={Service(random)}") { Goal = ServicesGoal },
        new("v3 operations", "\"name\"", random => $"/api/v3/operations?service={Service(random)}") { Goal = ServicesGoal },
    ];

    private static IEnumerable<QueryKind> Traces(TraceFacts facts) =>
    [
        new("trace of 10 spans", SpanHit, random => $"/api/traces/{facts.TraceId(Any(random, facts))}") { Goal = TraceGoal },
        new("v3 trace of 10 spans", V3SpanHit, random => $"/api/v3/traces/{facts.TraceId(Any(random, facts))}") { Goal = TraceGoal },
        new("trace of 100 spans", SpanHit, random => $"/api/traces/{facts.TraceId(LargeTraces.Any(random))}") { Goal = TraceGoal },
        new("v3 trace of 100 spans", V3SpanHit, random => $"/api/v3/traces/{facts.TraceId(LargeTraces.Any(random))}") { Goal = TraceGoal },
        new("trace of 50,000 spans", SpanHit, _ => $"/api/traces/{facts.TraceId(LargeTraces.Huge.First)}") { Goal = HugeTraceGoal },
        new("v3 trace of 50,000 spans", V3SpanHit, _ => $"/api/v3/traces/{facts.TraceId(LargeTraces.Huge.First)}") { Goal = HugeTraceGoal },
        new("trace that is not there", "\"msg\"", random => $"/api/traces/{random.NextInt64():x16}") { Goal = TraceGoal },
    ];

    private static IEnumerable<QueryKind> Metrics(TraceFacts facts) =>
        MetricNames.Select(name => new QueryKind(
            $"metrics: {name}",
            "\"timestamp\"",
            random => $"/api/metrics/{name}?service={Service(random)}&quantile=0.95&step=60000&ratePer=600000&{Range(facts, random.Next(60_000))}"));

    // Another end for each question, so that no answer is an earlier one.
    private static string Range(TraceFacts facts, long earlier) =>
        $"endTs={(facts.End / 1_000_000) - earlier}&lookback={(facts.End - facts.BeginOfLarge) / 1_000_000}";

    private static string Service(Random random) => ServiceCatalog.Services[random.Next(ServiceCatalog.Services.Count)].Name;

    private static long Any(Random random, TraceFacts facts) => random.NextInt64(facts.Traces);
}
