using TracingAspire.ServiceDefaults.Tests.Fixtures;

namespace TracingAspire.ServiceDefaults.Tests.Telemetry;

public sealed class ServiceResourceTests
{
    [Fact]
    public async Task Resource_NothingSet_IsNamedAfterTheApplication()
    {
        var attributes = await AttributesAsync();

        attributes["service.name"].ShouldBe("test-service");
        attributes["deployment.environment.name"].ShouldBe("Production");
        attributes.ShouldContainKey("telemetry.sdk.version");
    }

    [Fact]
    public async Task Resource_OperatorsSettings_Win()
    {
        var attributes = await AttributesAsync(
            "--OTEL_SERVICE_NAME=task-web-host",
            "--OTEL_RESOURCE_ATTRIBUTES=service.instance.id=abc,deployment.environment.name=prod");

        attributes["service.name"].ShouldBe("task-web-host");
        attributes["service.instance.id"].ShouldBe("abc");
        attributes["deployment.environment.name"].ShouldBe("prod");
    }

    private static async Task<Dictionary<string, object>> AttributesAsync(params string[] arguments)
    {
        await using var service = await TestService.StartAsync(arguments: arguments);
        await service.TraceAsync("/hello");
        return service.Resource.ShouldNotBeNull().Attributes.ToDictionary(a => a.Key, a => a.Value);
    }
}
