using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace TaskWeb.Tests;

public sealed class TaskServiceProxyTests
{
    private const string TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static readonly string[] TraceHeaders =
        ["traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context"];

    [Theory]
    [InlineData(TraceParent)]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")]
    [InlineData("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-the-future-will-be-like")]
    [InlineData("not a trace parent")]
    public async Task Call_WithTraceContext_PassesItUntouched(string traceParent)
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/tasks");
        request.Headers.TryAddWithoutValidation("traceparent", traceParent);
        request.Headers.TryAddWithoutValidation("tracestate", "congo=t61rcWkgMzE,rojo=00f067aa0ba902b7");
        request.Headers.TryAddWithoutValidation("baggage", "userId=al%C3%ADce,n=1;p=2");

        using var response = await client.SendAsync(request);

        var headers = service.Received.ShouldHaveSingleItem().Headers;
        headers["traceparent"].ShouldBe([traceParent]);
        headers["tracestate"].ShouldBe(["congo=t61rcWkgMzE,rojo=00f067aa0ba902b7"]);
        headers["baggage"].ShouldBe(["userId=al%C3%ADce,n=1;p=2"]);
        headers.Keys.ShouldNotContain("Request-Id");
        headers.Keys.ShouldNotContain("Correlation-Context");
    }

    [Fact]
    public async Task Call_WithoutTraceContext_GetsNone()
    {
        await using var service = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();

        using var response = await client.GetAsync("/api/tasks");

        service.Received.ShouldHaveSingleItem().Headers.Keys.ShouldNotContain(name => TraceHeaders.Contains(name));
    }

    [Fact]
    public async Task Call_AnyKind_ReachesTaskServiceAsItWasSent()
    {
        await using var service = await StubTaskService.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers.Location = "/api/tasks/1";
            return context.Response.WriteAsync("""{"taskId":"1"}""");
        });
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();
        using var body = new StringContent("""{"title":"歯医者"}""", Encoding.UTF8, "application/json");

        using var response = await client.PostAsync("/api/tasks?userName=mei%20%26%20co", body);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.Location!.ToString().ShouldBe("/api/tasks/1");
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"taskId":"1"}""");
        var received = service.Received.ShouldHaveSingleItem();
        received.Method.ShouldBe("POST");
        received.Target.ShouldBe("/api/tasks?userName=mei%20%26%20co");
        received.Body.ShouldBe("""{"title":"歯医者"}""");
    }

    [Fact]
    public async Task Call_ErrorOfTaskService_IsItsOwnAnswer()
    {
        await using var service = await StubTaskService.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "7";
            return context.Response.WriteAsync("from task-service");
        });
        using var host = new TaskWebHost(service.Address);
        using var client = host.CreatePlainClient();

        using var response = await client.GetAsync("/api/tasks");

        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        (await response.Content.ReadAsStringAsync()).ShouldBe("from task-service");
    }

    [Fact]
    public async Task Calls_SeveralAddresses_TakeThemInTurn()
    {
        await using var first = await StubTaskService.StartAsync();
        await using var second = await StubTaskService.StartAsync();
        using var host = new TaskWebHost(first.Address).With("services:task-service:http:1", second.Address);
        using var client = host.CreatePlainClient();

        for (var i = 0; i < 4; i++)
            (await client.GetAsync("/api/tasks")).Dispose();

        first.Received.Count.ShouldBe(2);
        second.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Call_Proxied_LeavesNoSpan()
    {
        var spans = new ConcurrentBag<Activity>();
        await using var service = await StubTaskService.StartAsync();
        var host = new TaskWebHost(service.Address, web => web.ConfigureTestServices(services =>
            services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(new Recorder(spans)))));
        using var client = host.CreatePlainClient();

        var proxied = await GetInNewTraceAsync(client, "/api/tasks");
        var asset = await GetInNewTraceAsync(client, "/config.json");
        var page = await GetInNewTraceAsync(client, "/");
        // A span ends only after its answer has arrived; a stopped host has ended them all.
        await host.DisposeAsync();

        IEnumerable<ActivityKind> KindsOf(ActivityTraceId trace) =>
            spans.Where(span => span.TraceId == trace).Select(span => span.Kind);
        KindsOf(page).ShouldBe([ActivityKind.Server]);
        KindsOf(proxied).ShouldBeEmpty();
        KindsOf(asset).ShouldBeEmpty();
    }

    private static async Task<ActivityTraceId> GetInNewTraceAsync(HttpClient client, string path)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        using var response = await client.SendAsync(request);
        return trace;
    }

    /// <summary>Keeps what is exported. Other tests' spans are seen, too: the sources of activities are static.</summary>
    private sealed class Recorder(ConcurrentBag<Activity> spans) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (data.Recorded)
                spans.Add(data);
        }
    }
}
