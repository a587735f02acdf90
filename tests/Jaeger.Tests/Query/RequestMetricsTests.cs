using System.Diagnostics.Metrics;
using Jaeger.Query.Http;
using Jaeger.Tests.Storage.Metered;
using Microsoft.AspNetCore.Http;
using OtelCollector.Core.Server;

namespace Jaeger.Tests.Query;

public sealed class RequestMetricsTests
{
    [Theory]
    [InlineData("GET", "/jaeger/api/traces/1", "/jaeger/api/traces/{traceID}", 204)]
    [InlineData("HEAD", "/jaeger/api/traces/1", "/jaeger/api/traces/{traceID}", 204)]
    [InlineData("BREW", "/jaeger/api/traces/1", "/jaeger/api/", 404)]
    [InlineData("GET", "/elsewhere", "", 404)]
    public async Task HandleAsync_Answered_IsTimedByRouteAndStatus(string method, string path, string route, int status)
    {
        using var meter = new Meter("test");
        using var measurements = new Measurements(meter);
        var router = new Router("/jaeger");
        router.AddTree("/api/", PlainText.NotFoundAsync);
        router.Add("GET", "/api/traces/{traceID}", context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        var context = new DefaultHttpContext { Request = { Method = method, Path = path, Scheme = "http", Protocol = "HTTP/1.1" } };
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>(
            new Microsoft.AspNetCore.Http.Features.HttpRequestFeature { Method = method, Path = path, RawTarget = path, Scheme = "http", Protocol = "HTTP/1.1" });

        await new RequestMetrics(meter, new ListenAddress("localhost", 16686), router.HandleAsync).HandleAsync(context);

        var known = method is "BREW" ? "_OTHER" : method;
        measurements.Take().ShouldBe(
        [
            $"http.server.request.duration{{http.request.method={known},http.response.status_code={status},http.route={route},network.protocol.name=http,network.protocol.version=1.1,server.address=localhost,server.port=16686,url.scheme=http}} time",
        ]);
    }
}
