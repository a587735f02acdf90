using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>What is asked of every store, in OTLP's JSON; how, is the API's own business.</summary>
internal sealed class CommonKinds(TraceFacts facts, IStoreApi api)
{
    public IReadOnlyList<QueryKind> Create(
        Func<string> services, Func<Random, string> search, Func<Random, string> errors, Func<Random, string> value) =>
    [
        new("services", "users", _ => services()),
        new("20 traces of a service", JaegerKinds.V3SpanHit, search),
        new("20 traces with errors", JaegerKinds.V3SpanHit, errors),
        new("the trace of an order, all services", JaegerKinds.V3SpanHit, value),
        new("trace of 10 spans", JaegerKinds.V3SpanHit, random => api.Trace(facts.TraceId(Any(random)))),
        new("trace of 100 spans", JaegerKinds.V3SpanHit, random => api.Trace(facts.TraceId(LargeTraces.Any(random)))),
    ];

    public string Order(Random random) => facts.Order(Any(random));

    public static string Service(Random random) => ServiceCatalog.Services[random.Next(ServiceCatalog.Services.Count)].Name;

    private long Any(Random random) => random.NextInt64(facts.Traces);
}
