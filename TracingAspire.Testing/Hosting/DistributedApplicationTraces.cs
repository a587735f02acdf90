using System.Runtime.CompilerServices;
using Aspire.Hosting;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Testing;

/// <summary>The traces of a running application.</summary>
public static class DistributedApplicationTraces
{
    private static readonly ConditionalWeakTable<DistributedApplication, TraceStore> Stores = [];

    extension(DistributedApplication app)
    {
        /// <summary>
        /// The traces in the application's Jaeger: the resource named <c>jaeger</c>, else the container with an image of
        /// Jaeger; its endpoint with the target port 16686, else the one named <c>ui</c>, <c>query</c> or <c>http</c>.
        /// </summary>
        /// <exception cref="InvalidOperationException">
        /// There is no such resource or endpoint, or there are several: name them with
        /// <see cref="GetTraceStore(DistributedApplication, string, string?)"/>.
        /// </exception>
        public TraceStore Traces => Stores.GetValue(app, Connect);

        /// <summary>
        /// The traces in a Jaeger of the application. It is asked by a client of its own: the application's defaults for
        /// clients (retries, logs of every request) are not for questions that are asked ten times a second.
        /// </summary>
        /// <param name="resource">The resource.</param>
        /// <param name="endpoint">The endpoint of its UI and query API; null for http.</param>
        public TraceStore GetTraceStore(string resource, string? endpoint = null) => TraceStore.Connect(app.GetEndpoint(resource, endpoint));

        /// <summary>
        /// A client for a resource whose every request starts a trace, or is in the trace of <paramref name="context"/>:
        /// <c>app.Traces.FindAsync(response)</c> then finds it. The application's defaults for clients hold for it.
        /// </summary>
        /// <param name="resource">The resource.</param>
        /// <param name="endpoint">Its endpoint; null for http.</param>
        /// <param name="context">The trace of all requests; null for a trace each.</param>
        public HttpClient CreateTracedHttpClient(string resource, string? endpoint = null, TraceContext? context = null)
        {
            var handler = new TraceContextHandler(context)
            {
                InnerHandler = app.Services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(),
            };
            return new HttpClient(handler) { BaseAddress = app.GetEndpoint(resource, endpoint) };
        }
    }

    private static TraceStore Connect(DistributedApplication app)
    {
        var (resource, endpoint) = JaegerResource.Find(app);
        return app.GetTraceStore(resource, endpoint);
    }
}
