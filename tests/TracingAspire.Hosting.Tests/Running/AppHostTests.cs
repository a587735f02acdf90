using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Running;

public class AppHostTests
{
    [Fact]
    public async Task CreateAsync_AppHost_RunsItsEntryPointWithTheTestsChanges()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Sample_AppHost>(["--Greeting=from the test"], TestContext.Current.CancellationToken);
        builder.CreateResourceBuilder<ProjectResource>("service").WithEnvironment("ADDED", "by the test");
        await using var app = await RunningApplication.StartAsync(builder);
        await app.HealthyAsync("worker");

        using var client = app.Application.CreateHttpClient("service");
        (await client.GetStringAsync("/environment/GREETING", TestContext.Current.CancellationToken)).ShouldBe("from the test");
        (await client.GetStringAsync("/environment/ADDED", TestContext.Current.CancellationToken)).ShouldBe("by the test");
        (await client.GetStringAsync("/environment/ASPNETCORE_ENVIRONMENT", TestContext.Current.CancellationToken)).ShouldBe("Development");
        client.BaseAddress!.Port.ShouldNotBe(5390);
    }

    [Fact]
    public async Task CreateAsync_ThreeAtOnce_DoNotDisturbEachOther()
    {
        var ports = await Task.WhenAll(RunAsync("one"), RunAsync("two"), RunAsync("three"));

        ports.Distinct().Count().ShouldBe(3);

        static async Task<int> RunAsync(string greeting)
        {
            await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Sample_AppHost>([$"--Greeting={greeting}"], TestContext.Current.CancellationToken);
            await using var app = await RunningApplication.StartAsync(builder);
            await app.HealthyAsync("service");
            using var client = app.Application.CreateHttpClient("service");
            (await client.GetStringAsync("/environment/GREETING", TestContext.Current.CancellationToken)).ShouldBe(greeting);
            return client.BaseAddress!.Port;
        }
    }

    [Fact]
    public async Task CreateAsync_DisposedWithoutBuild_EndsTheEntryPoint()
    {
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Sample_AppHost>(TestContext.Current.CancellationToken);

        await builder.DisposeAsync();

        builder.Resources.TryGetByName("service", out _).ShouldBeTrue();
    }
}
