using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>Jaeger's newer HTTP API.</summary>
internal sealed class JaegerApi : IStoreApi
{
    public string Trace(string traceId) => $"/api/v3/traces/{traceId}";

    public IReadOnlyList<QueryKind> Common(TraceFacts facts)
    {
        var kinds = new CommonKinds(facts, this);
        var everything = new SearchCondition(facts.Begin, facts.End);
        return kinds.Create(
            () => "/api/v3/services",
            random => SearchPaths.V3Traces(OfAService(random)),
            random => SearchPaths.V3Traces(OfAService(random).With("error", "true")),
            random => SearchPaths.V3Traces(everything.With("order.id", kinds.Order(random))));

        SearchCondition OfAService(Random random) => everything with { Service = CommonKinds.Service(random) };
    }
}
