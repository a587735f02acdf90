using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.ApplicationModel;

public class EndpointTests
{
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create();

    [Fact]
    public void WithEndpoint_SameNameAgain_ChangesIt()
    {
        var tool = _builder.AddExecutable("tool", "sh", ".").WithHttpEndpoint(port: 3000, targetPort: 80).WithHttpEndpoint(port: 3001, isProxied: false);

        var endpoint = tool.Resource.Annotations.OfType<EndpointAnnotation>().ShouldHaveSingleItem();
        endpoint.Port.ShouldBe(3001);
        endpoint.TargetPort.ShouldBe(80);
        endpoint.IsProxied.ShouldBeFalse();
    }

    [Fact]
    public async Task WithEndpoint_Env_CarriesTheTargetPortOnceUnderTheLastName()
    {
        var tool = _builder.AddExecutable("tool", "sh", ".").WithHttpEndpoint(targetPort: 80, env: "OLD").WithHttpEndpoint(env: "PORT");

        var variables = await ModelVariables.OfAsync(_builder, tool.Resource);

        variables["PORT"].ShouldBe("80");
        variables.ShouldNotContainKey("OLD");
    }

    [Fact]
    public void WithEndpoint_CallbackWithoutCreating_LeavesTheResourceAlone()
    {
        var tool = _builder.AddExecutable("tool", "sh", ".").WithEndpoint("http", e => e.Port = 1, createIfNotExists: false);

        tool.Resource.Annotations.OfType<EndpointAnnotation>().ShouldBeEmpty();
    }

    [Fact]
    public void AsHttp2Service_HttpEndpoints_SpeakHttp2()
    {
        var tool = _builder.AddExecutable("tool", "sh", ".").WithHttpEndpoint().WithEndpoint(scheme: "tcp").AsHttp2Service().WithExternalHttpEndpoints();

        tool.Resource.Annotations.OfType<EndpointAnnotation>().Select(e => (e.Transport, e.IsExternal)).ShouldBe([("http2", true), ("tcp", false)]);
    }

    [Theory]
    [InlineData("Not_valid", "EndpointAnnotation name 'Not_valid' is invalid. Name must contain only ASCII letters, digits, and hyphens.")]
    [InlineData("1st", "EndpointAnnotation name '1st' is invalid. Name must start with an ASCII letter.")]
    public void WithEndpoint_InvalidName_SaysTheRule(string name, string message)
    {
        Should.Throw<ArgumentException>(() => _builder.AddExecutable("tool", "sh", ".").WithHttpEndpoint(name: name)).Message.ShouldStartWith(message);
    }

    [Fact]
    public void WithHttpProbe_Defaults_AreAspiresAndCheckTheHealthToo()
    {
        var tool = _builder.AddExecutable("tool", "sh", ".").WithHttpEndpoint().WithHttpProbe(ProbeType.Liveness, "/health/liveness", periodSeconds: 7);

        var probe = tool.Resource.Annotations.OfType<EndpointProbeAnnotation>().ShouldHaveSingleItem();
        (probe.InitialDelaySeconds, probe.PeriodSeconds, probe.TimeoutSeconds, probe.FailureThreshold, probe.SuccessThreshold).ShouldBe((5, 7, 1, 3, 1));
        tool.Resource.Annotations.OfType<HealthCheckAnnotation>().ShouldHaveSingleItem().Key.ShouldBe("tool_http_/health/liveness_200_check");
    }

    [Fact]
    public void WithHttpHealthCheck_NoHttpEndpoint_SaysWhichNamesItLookedFor()
    {
        var tool = _builder.AddExecutable("tool", "sh", ".").WithEndpoint(scheme: "tcp");

        Should.Throw<DistributedApplicationException>(() => tool.WithHttpHealthCheck("/")).Message.ShouldBe(
            "Could not create HTTP health check for resource 'tool' as no endpoint was found matching one of the specified names: https, http");
        Should.Throw<DistributedApplicationException>(() => tool.WithHttpHealthCheck("/", endpointName: "tcp")).Message.ShouldBe(
            "Could not create HTTP health check for resource 'tool' as the endpoint with name 'tcp' and scheme 'tcp' is not an HTTP endpoint.");
    }

    [Fact]
    public void WaitFor_ItselfOrItsParent_IsRefused()
    {
        var tool = _builder.AddExecutable("tool", "sh", ".");

        Should.Throw<DistributedApplicationException>(() => tool.WaitFor(tool)).Message.ShouldBe("The 'tool' resource cannot wait for itself.");
    }

    [Fact]
    public async Task WithUrl_Relative_ChangesTheUrlsOfTheEndpoints()
    {
        var tool = _builder.AddExecutable("tool", "sh", ".").WithHttpEndpoint().WithUrl("/swagger", "API");
        var context = new ResourceUrlsCallbackContext(_builder.ExecutionContext, tool.Resource, [new ResourceUrlAnnotation { Url = "http://localhost:3000" }]);

        foreach (var callback in tool.Resource.Annotations.OfType<ResourceUrlsCallbackAnnotation>())
            await callback.Callback(context);

        var url = context.Urls.ShouldHaveSingleItem();
        url.Url.ShouldBe("http://localhost:3000/swagger");
        url.DisplayText.ShouldBe("API");
    }
}
