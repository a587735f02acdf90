using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Running;

public class StartTests
{
    [Fact]
    public async Task Start_Executable_RunsWithVariablesArgumentsAndLog()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var shell = builder.AddExecutable("shell", "sh", ".", "-c", "echo out $GREETING; echo problem >&2; exec sleep 1000")
            .WithEnvironment("GREETING", "hello");
        await using var app = await RunningApplication.StartAsync(builder);

        (await app.LogLineAsync(shell.Resource, "out hello")).IsErrorMessage.ShouldBeFalse();
        (await app.LogLineAsync(shell.Resource, "problem")).IsErrorMessage.ShouldBeTrue();
        var running = await app.WaitForStateAsync("shell", KnownResourceStates.Running);
        running.Snapshot.EnvironmentVariables.ShouldContain(v => v.Name == "GREETING" && v.Value == "hello");
        running.Snapshot.StartTimeStamp.ShouldNotBeNull();
        running.Snapshot.ResourceType.ShouldBe("Executable");
    }

    [Fact]
    public async Task Start_ProxiedEndpoint_AnswersThroughTheProxyAfterHealthyWait()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var order = new List<string>();
        var web = AddWebServer(builder, "web").OnResourceReady((_, _, _) => Record("ready"));
        builder.AddExecutable("later", "sh", ".", "-c", "exec sleep 1000").WaitFor(web).OnBeforeResourceStarted((_, _, _) => Record("later"));
        await using var app = await RunningApplication.StartAsync(builder);

        await app.WaitForStateAsync("later", KnownResourceStates.Running);
        using var client = app.Application.CreateHttpClient("web");
        using var response = await client.GetAsync("/", TestContext.Current.CancellationToken);

        response.IsSuccessStatusCode.ShouldBeTrue();
        order.ShouldBe(["ready", "later"]);
        var snapshot = (await app.WaitForAsync("web", s => s.HealthStatus is not null)).Snapshot;
        snapshot.HealthReports.ShouldHaveSingleItem().Name.ShouldBe("web_http_/_200_check");
        snapshot.Urls.ShouldHaveSingleItem().Url.ShouldBe(app.Application.GetEndpoint("web").ToString().TrimEnd('/'));

        Task Record(string what)
        {
            order.Add(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Start_ProxylessEndpoint_ProcessHoldsThePortItself()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var web = AddWebServer(builder, "web", isProxied: false);
        await using var app = await RunningApplication.StartAsync(builder);
        await app.HealthyAsync("web");

        web.GetEndpoint("http").Port.ShouldBe(web.GetEndpoint("http").TargetPort!.Value);
        if (OperatingSystem.IsLinux())
            Aspire.Hosting.Dcp.PortHolder.Find(web.GetEndpoint("http").Port)!.Value.Pid.ShouldBe(app.ProcessIdOf("web"));
    }

    [Fact]
    public async Task Start_MissingProgram_FailsWithOneSentenceAndDependentsFollow()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        var missing = builder.AddExecutable("missing", "no-such-program", ".");
        var later = builder.AddExecutable("later", "sh", ".", "-c", "sleep 1").WaitFor(missing);
        await using var app = await RunningApplication.StartAsync(builder);

        await app.WaitForStateAsync("later", KnownResourceStates.FailedToStart);

        (await app.LogLineAsync(missing.Resource, "no-such-program")).Content
            .ShouldContain("'missing' cannot start because 'no-such-program' is not in PATH: install it or correct the command in the AppHost.");
        (await app.LogLineAsync(later.Resource, "stopped waiting")).Content.ShouldContain("'missing' because it failed to start");
    }

    [Fact]
    public async Task Start_ExplicitStart_WaitsForTheUser()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("tool", "sh", ".", "-c", "exec sleep 1000").WithExplicitStart();
        await using var app = await RunningApplication.StartAsync(builder);
        await app.WaitForStateAsync("tool", KnownResourceStates.NotStarted);

        (await app.Application.ResourceCommands.ExecuteCommandAsync("tool", KnownResourceCommands.StartCommand, TestContext.Current.CancellationToken)).Success.ShouldBeTrue();

        await app.WaitForStateAsync("tool", KnownResourceStates.Running);
    }

    internal static IResourceBuilder<ExecutableResource> AddWebServer(IDistributedApplicationBuilder builder, string name, bool? isProxied = null)
    {
        var server = builder.AddExecutable(name, "python3", ".", "-m", "http.server", "--bind", "127.0.0.1").WithHttpEndpoint(isProxied: isProxied);
        return server
            .WithArgs(context => context.Args.Add(server.GetEndpoint("http").Property(EndpointProperty.TargetPort)))
            .WithHttpHealthCheck("/");
    }
}
