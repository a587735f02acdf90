using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TracingAspire.ServiceDefaults.Health;
using TracingAspire.ServiceDefaults.Tests.Fixtures;

namespace TracingAspire.ServiceDefaults.Tests.Health;

public sealed class HealthEndpointTests
{
    [Fact]
    public async Task Get_NoChecks_AllAreHealthy()
    {
        await using var service = await TestService.StartAsync();

        foreach (var path in (string[])[HealthPaths.Startup, HealthPaths.Liveness, HealthPaths.Readiness])
            (await service.Http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
    }

    [Fact]
    public async Task Get_ReadyCheckFails_OnlyReadinessFailsAndSaysWhy()
    {
        await using var service = await TestService.StartAsync(Failing(HealthTags.Ready));

        (await service.Http.GetAsync(HealthPaths.Liveness)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.Http.GetAsync(HealthPaths.Startup)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var readiness = await service.Http.GetAsync(HealthPaths.Readiness);
        readiness.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        readiness.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var report = JsonNode.Parse(await readiness.Content.ReadAsStringAsync())!;
        report["status"]!.GetValue<string>().ShouldBe("Unhealthy");
        report["checks"]!["database"]!["description"]!.GetValue<string>().ShouldBe("Waiting for \"it\".");
    }

    [Fact]
    public async Task Get_StartupCheckFails_OnlyStartupFails()
    {
        await using var service = await TestService.StartAsync(Failing(HealthTags.Startup));

        (await service.Http.GetAsync(HealthPaths.Startup)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await service.Http.GetAsync(HealthPaths.Liveness)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.Http.GetAsync(HealthPaths.Readiness)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_UntaggedCheckFails_NoProbeFails()
    {
        await using var service = await TestService.StartAsync(builder => builder.Services.AddHealthChecks()
            .AddCheck("other", () => HealthCheckResult.Unhealthy()));

        (await service.Http.GetAsync(HealthPaths.Liveness)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Action<WebApplicationBuilder> Failing(string tag) => builder => builder.Services.AddHealthChecks()
        .AddCheck("database", () => HealthCheckResult.Unhealthy("Waiting for \"it\"."), [tag]);
}
