using TracingAspire.Benchmarks.LoadTest.Traces;

namespace TracingAspire.Benchmarks.LoadTest.Queries;

/// <summary>The telemetry API of the Aspire dashboard.</summary>
internal sealed class DashboardApi : IStoreApi
{
    public string Trace(string traceId) => $"/api/telemetry/traces/{traceId}";

    public IReadOnlyList<QueryKind> Common(TraceFacts facts)
    {
        var kinds = new CommonKinds(facts, this);
        return kinds.Create(
            () => "/api/telemetry/resources",
            random => $"/api/telemetry/traces?{Resource(random)}&limit=20",
            random => $"/api/telemetry/traces?{Resource(random)}&hasError=true&limit=20",
            random => $"/api/telemetry/traces?search={kinds.Order(random)}&limit=20");
    }

    // Where a service has several instances, each is a resource by the name of both.
    private static string Resource(Random random)
    {
        var service = CommonKinds.Service(random);
        return string.Join('&', Enumerable.Range(0, TraceRequestTemplate.Instances).Select(i => $"resource={service}-{service}-{i}"));
    }
}
