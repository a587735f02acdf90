using System.Net;
using OtelCollector.Core.Component;
using OtelCollector.Core.Extension.HealthCheck;
using OtelCollector.Core.Extension.HealthCheckV2;
using OtelCollector.Core.Tests.Fakes;

namespace OtelCollector.Core.Tests.Extension;

public sealed class HealthCheckTests
{
    [Fact]
    public async Task Get_BeforeAndAfterReady_FollowsThePipelines()
    {
        var factory = new HealthCheckFactory();
        var config = TestComponents.Config(factory, "{endpoint: '127.0.0.1:0', path: /healthy}");
        var extension = (HealthCheckExtension)factory.Create(TestComponents.Settings(), config);
        await FollowsPipelinesAsync(extension, () => extension.Port, "/healthy", "\"status\":\"Server available\"");
    }

    [Fact]
    public async Task Get_V2_AnswersWithTheStatus()
    {
        var factory = new HealthCheckV2Factory();
        var config = TestComponents.Config(factory, "{use_v2: true, http: {endpoint: '127.0.0.1:0'}}");
        var extension = (HealthCheckV2Extension)factory.Create(TestComponents.Settings(), config);
        await FollowsPipelinesAsync(extension, () => extension.Port, "/status", "\"status\":\"StatusOK\"");
    }

    [Fact]
    public async Task Get_RootPath_AnswersOnEveryPath()
    {
        var factory = new HealthCheckFactory();
        var config = TestComponents.Config(factory, "{endpoint: '127.0.0.1:0', response_body: {healthy: all good}}");
        var extension = await TestComponents.StartedAsync((HealthCheckExtension)factory.Create(TestComponents.Settings(), config));
        extension.OnReady();
        using var http = new HttpClient();
        (await http.GetStringAsync($"http://127.0.0.1:{extension.Port}/elsewhere", TestContext.Current.CancellationToken)).ShouldBe("all good");
        await TestComponents.StopAsync(extension);
    }

    private static async Task FollowsPipelinesAsync<T>(T extension, Func<int> port, string path, string healthyBody)
        where T : IExtension, IPipelineWatcher
    {
        var token = TestContext.Current.CancellationToken;
        await TestComponents.StartedAsync(extension);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port()}") };
        (await http.GetAsync(path, token)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        extension.OnReady();
        var healthy = await http.GetAsync(path, token);
        healthy.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await healthy.Content.ReadAsStringAsync(token)).ShouldContain(healthyBody);
        (await http.GetAsync("/elsewhere", token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        extension.OnNotReady();
        (await http.GetAsync(path, token)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await TestComponents.StopAsync(extension);
    }
}
