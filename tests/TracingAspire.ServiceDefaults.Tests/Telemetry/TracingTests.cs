using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TracingAspire.ServiceDefaults.Health;
using TracingAspire.ServiceDefaults.Tests.Fixtures;

namespace TracingAspire.ServiceDefaults.Tests.Telemetry;

public sealed class TracingTests
{
    [Fact]
    public async Task Get_AnyPath_IsAServerSpanOfTheCallersTrace()
    {
        await using var service = await TestService.StartAsync();

        var (_, spans) = await service.TraceAsync("/hello");

        var server = spans.ShouldHaveSingleItem();
        server.Kind.ShouldBe(ActivityKind.Server);
        server.DisplayName.ShouldBe("GET /hello");
    }

    [Theory]
    [InlineData(HealthPaths.Startup)]
    [InlineData(HealthPaths.Liveness)]
    [InlineData(HealthPaths.Readiness)]
    [InlineData("/health/unknown")]
    public async Task Get_HealthPath_GivesNoSpan(string path)
    {
        await using var service = await TestService.StartAsync();

        (await service.TraceAsync(path)).Spans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_UntracedPath_GivesNoSpanForItAndWhatIsBelow()
    {
        await using var service = await TestService.StartAsync(defaults: options => options.UntracedPaths.Add("/proxied"));

        (await service.TraceAsync("/proxied/tasks")).Spans.ShouldBeEmpty();
        (await service.TraceAsync("/proxiedelse")).Spans.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Get_Query_ReachesNoSpan()
    {
        await using var callee = await TestService.StartAsync();
        await using var caller = await TestService.StartAsync(builder => builder.Services.AddHttpClient());

        var url = Uri.EscapeDataString($"{callee.Http.BaseAddress}hello?user=secret-callee");
        var (answer, spans) = await caller.TraceAsync($"/call?url={url}&name=secret-caller");

        answer.EnsureSuccessStatusCode();
        spans.Select(span => span.Kind).Order().ShouldBe([ActivityKind.Server, ActivityKind.Server, ActivityKind.Client]);
        foreach (var span in spans)
            string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")).ShouldNotContain("?");
        spans.ShouldAllBe(span => span.GetTagItem("url.query") == null);
        var client = spans.Single(span => span.Kind == ActivityKind.Client);
        client.GetTagItem("url.full").ShouldBe($"{callee.Http.BaseAddress}hello");
        spans.ShouldContain(span => span.Kind == ActivityKind.Server && span.ParentSpanId == client.SpanId);
    }

    [Fact]
    public async Task Get_HealthPath_IsNotCounted()
    {
        await using var service = await TestService.StartAsync();
        await service.Http.GetAsync(HealthPaths.Readiness);
        await service.Http.GetAsync("/hello");

        var metrics = await service.MetricsAsync("http.server.request.duration");

        var routes = new List<string?>();
        foreach (ref readonly var point in metrics.Single(m => m.Name == "http.server.request.duration").GetMetricPoints())
        {
            foreach (var (key, value) in point.Tags)
            {
                if (key == "http.route")
                    routes.Add(value?.ToString());
            }
        }

        routes.ShouldContain("/hello");
        routes.ShouldNotContain(HealthPaths.Readiness);
    }

    [Fact]
    public async Task Get_AnyPath_IsMeasuredButNotTheBuffersItTakes()
    {
        await using var service = await TestService.StartAsync();
        await service.Http.GetAsync("/hello");

        var metrics = await service.MetricsAsync("http.server.request.duration");

        metrics.ShouldContain(metric => metric.MeterName == "Microsoft.AspNetCore.Hosting");
        metrics.ShouldContain(metric => metric.MeterName == "Microsoft.AspNetCore.Server.Kestrel");
        metrics.ShouldContain(metric => metric.MeterName == "System.Runtime");
        metrics.ShouldNotContain(metric => metric.MeterName == "Microsoft.AspNetCore.MemoryPool");
    }
}
