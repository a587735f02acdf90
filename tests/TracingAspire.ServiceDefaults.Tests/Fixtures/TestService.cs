using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TracingAspire.ServiceDefaults.Tests.Fixtures;

/// <summary>A service with the defaults, on a port of its own, with its spans and metrics at hand.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly WebApplication _app;

    private TestService(Action<WebApplicationBuilder>? configure, Action<ServiceDefaultsOptions>? defaults, string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ApplicationName = "test-service", Args = arguments });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults(defaults);
        builder.Logging.AddFilter((_, _) => false);
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing =>
            tracing.AddProcessor(new SimpleActivityExportProcessor(new Sink(_spans, this))));
        builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddInMemoryExporter(Metrics));
        configure?.Invoke(builder);
        _app = builder.Build();
        _app.MapDefaultEndpoints();
        _app.MapGet("/hello", () => "hello");
        _app.MapGet("/proxied/{path}", () => "passed on");
        _app.MapGet("/call", async (HttpContext context, HttpClient http) =>
            await http.GetStringAsync(context.Request.Query["url"].ToString()));
    }

    public HttpClient Http { get; private set; } = null!;

    private List<Metric> Metrics { get; } = [];

    public Resource? Resource { get; private set; }

    public static async Task<TestService> StartAsync(
        Action<WebApplicationBuilder>? configure = null,
        Action<ServiceDefaultsOptions>? defaults = null,
        params string[] arguments)
    {
        var service = new TestService(configure, defaults, arguments);
        await service._app.StartAsync(TestContext.Current.CancellationToken);
        // This client stands for a caller elsewhere: no span of its own, no trace context but the one given.
        service.Http = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null })
        {
            BaseAddress = new Uri(service._app.Urls.Single()),
        };
        return service;
    }

    /// <summary>Sends a request in a trace of its own and gives the trace's spans, once the service is done with it.</summary>
    public async Task<(HttpResponseMessage Answer, IReadOnlyList<Activity> Spans)> TraceAsync(string path)
    {
        var answer = await SendAsync(path, out var trace);
        // A later request has left its span, so an earlier one would have.
        await SendAsync("/hello", out var later);
        for (var clock = Stopwatch.StartNew(); !_spans.Any(span => span.TraceId == later); await Task.Delay(20))
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "the span of /hello never came");
        return (answer, [.. _spans.Where(span => span.TraceId == trace)]);
    }

    /// <summary>Gives the metrics once there is one of this name: a request is measured after its answer has gone.</summary>
    public async Task<IReadOnlyList<Metric>> MetricsAsync(string name)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            Metrics.Clear();
            Get<MeterProvider>().ForceFlush();
            if (Metrics.Exists(metric => metric.Name == name))
                return [.. Metrics];
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), $"{name} was never measured");
        }
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(string path, out ActivityTraceId trace)
    {
        trace = ActivityTraceId.CreateRandom();
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        return Http.SendAsync(request);
    }

    private sealed class Sink(ConcurrentQueue<Activity> queue, TestService service) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            service.Resource = ParentProvider.GetResource();
            foreach (var span in batch)
                queue.Enqueue(span);
            return ExportResult.Success;
        }
    }
}
