using Aspire.Hosting;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Hosting;
using TracingAspire.Hosting.Tests.Running;

namespace TracingAspire.Hosting.Tests.Testing;

public class DistributedApplicationFactoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_Hooks_RunInOrderAndChangeTheApplication()
    {
        await using var factory = new RecordingFactory();
        Should.Throw<InvalidOperationException>(() => factory.GetEndpoint("service")).Message.ShouldBe("The application has not been initialized: call StartAsync first.");

        await factory.StartAsync(Cancellation).WaitAsync(RunningApplication.Timeout, Cancellation);

        factory.Calls.ShouldBe(["creating", "created", "building", "built"]);
        using var client = factory.CreateHttpClient("service");
        await factory.Application!.ResourceNotifications.WaitForResourceHealthyAsync("service", Cancellation).WaitAsync(RunningApplication.Timeout, Cancellation);
        (await client.GetStringAsync("/environment/GREETING", Cancellation)).ShouldBe("from the factory");
        factory.Application.GetEndpointForNetwork("service", networkIdentifier: null).ShouldBe(client.BaseAddress);
    }

    [Fact]
    public async Task Start_EntryPointThrows_TheExceptionReachesTheTest()
    {
        await using var factory = new DistributedApplicationFactory(typeof(Projects.Sample_AppHost), ["--Fail=no such thing"]);

        (await Should.ThrowAsync<InvalidOperationException>(() => factory.StartAsync(Cancellation))).Message.ShouldBe("no such thing");
    }

    [Fact]
    public async Task CreateAsync_EntryPointThrows_TheExceptionReachesTheTest() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => DistributedApplicationTestingBuilder.CreateAsync<Projects.Sample_AppHost>(["--Fail=no such thing"], Cancellation)))
            .Message.ShouldBe("no such thing");

    [Fact]
    public async Task CreateAsync_NoEntryPoint_SaysSo() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => DistributedApplicationTestingBuilder.CreateAsync<IDistributedApplicationBuilder>(Cancellation)))
            .Message.ShouldBe("Assembly of specified type IDistributedApplicationBuilder does not have an entry point.");

    [Fact]
    public async Task GetEndpoint_NotStarted_SaysSo()
    {
        await using var app = await DistributedApplicationTestingBuilder.Create().BuildAsync(Cancellation);

        Should.Throw<InvalidOperationException>(() => app.GetEndpoint("service")).Message.ShouldBe("The application has not started: call StartAsync first.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task CreateAsync_EmptyArgument_IsRefused(string? argument) =>
        await Should.ThrowAsync<ArgumentException>(() => DistributedApplicationTestingBuilder.CreateAsync<Projects.Sample_AppHost>([argument!], Cancellation));

    private sealed class RecordingFactory() : DistributedApplicationFactory(typeof(Projects.Sample_AppHost))
    {
        public List<string> Calls { get; } = [];

        public DistributedApplication? Application { get; private set; }

        protected override void OnBuilderCreating(DistributedApplicationOptions applicationOptions, HostApplicationBuilderSettings hostOptions)
        {
            Calls.Add("creating");
            hostOptions.Args = [.. hostOptions.Args ?? [], "--Greeting=from the factory"];
        }

        protected override void OnBuilderCreated(DistributedApplicationBuilder applicationBuilder) => Calls.Add("created");

        protected override void OnBuilding(DistributedApplicationBuilder applicationBuilder)
        {
            Calls.Add("building");
            applicationBuilder.Resources.TryGetByName("worker", out _).ShouldBeTrue();
        }

        protected override void OnBuilt(DistributedApplication application)
        {
            Calls.Add("built");
            Application = application;
        }
    }
}
