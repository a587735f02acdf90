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
            random => $"/api/telemetry/traces?resource={CommonKinds.Service(random)}&limit=20",
            random => $"/api/telemetry/traces?resource={CommonKinds.Service(random)}&hasError=true&limit=20",
            random => $"/api/telemetry/traces?search={kinds.Order(random)}&limit=20");
    }
}
