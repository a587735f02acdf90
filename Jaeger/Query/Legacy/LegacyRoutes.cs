using Jaeger.Query.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OtelCollector.Core.Server;

namespace Jaeger.Query.Legacy;

/// <summary>The routes of the older API.</summary>
internal static class LegacyRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Add(Router router, QueryService query, HttpServerConfig server, TimeProvider clock, ILogger logger)
    {
        var services = new ServiceEndpoints(query.Reader, clock);
        var traces = new TraceEndpoints(query, clock);
        var metrics = new MetricEndpoints(query, clock);
        var transform = new TransformEndpoint(server);
        Get("/api/services", services.ServicesAsync);
        Get("/api/services/{service}/operations", services.OperationNamesAsync);
        Get("/api/operations", services.OperationsAsync);
        Get("/api/dependencies", services.DependenciesAsync);
        Get("/api/traces", traces.FindAsync);
        Get("/api/traces/{traceID}", traces.GetAsync);
        Post("/api/archive/{traceID}", traces.ArchiveAsync);
        Post("/api/transform", transform.TransformAsync);
        Get("/api/metrics/latencies", metrics.LatenciesAsync);
        Get("/api/metrics/calls", metrics.CallRatesAsync);
        Get("/api/metrics/errors", metrics.ErrorRatesAsync);

        void Get(string template, RequestDelegate handler) => router.Add(HttpMethods.Get, template, LegacyErrors.Answer(handler, logger));
        void Post(string template, RequestDelegate handler) => router.Add(HttpMethods.Post, template, LegacyErrors.Answer(handler, logger));
    }
}
