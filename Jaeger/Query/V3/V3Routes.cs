using Jaeger.Query.Http;
using Jaeger.Query.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jaeger.Query.V3;

/// <summary>The routes of <c>/api/v3</c>.</summary>
internal static class V3Routes
{
    /// <summary>Adds the routes.</summary>
    public static void Add(Router router, QueryService query, LiveStreams streams, TimeProvider clock, ILogger logger)
    {
        var services = new V3ServiceEndpoints(query.Reader);
        var traces = new V3TraceEndpoints(query);
        Get("/api/v3/services", services.ServicesAsync);
        Get("/api/v3/operations", services.OperationsAsync);
        Get("/api/v3/traces", traces.FindAsync);
        Get("/api/v3/traces/{trace_id}", traces.GetAsync);
        Get("/api/v3/trace-summaries", traces.SummariesAsync);
        Get("/api/v3/trace-comparison", new V3ComparisonEndpoint(query).CompareAsync);
        Get("/api/v3/trace-stream", new V3LiveEndpoint(query, streams, clock).StreamAsync);

        void Get(string template, RequestDelegate handler) => router.Add(HttpMethods.Get, template, V3Errors.Answer(handler, logger));
    }
}
