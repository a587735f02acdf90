using System.Net;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dcp.Containers;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace TracingAspire.Hosting.Tests.Containers;

public class HostReachabilityTests
{
    private static readonly IPNetwork Loopback = IPNetwork.Parse("127.0.0.0/8");

    [Fact]
    public async Task Evaluate_ContainerReadsAContainer_ItsNameAndTargetPort()
    {
        var builder = Builder();
        var api = builder.AddContainer("api", "image").WithHttpEndpoint(port: 9000, targetPort: 8080);
        var client = builder.AddContainer("client", "image").WithReference(api.GetEndpoint("http"))
            .WithEnvironment("HOST", api.GetEndpoint("http").Property(EndpointProperty.Host))
            .WithEnvironment("TARGET", api.GetEndpoint("http").Property(EndpointProperty.TargetPort));
        var process = builder.AddExecutable("process", "sh", ".").WithReference(api.GetEndpoint("http"));
        Allocate(api, 9000);
        ContainerAddress.Allocate(api.Resource, api.GetEndpoint("http").EndpointAnnotation, "api");

        var (variables, ofProcess) = await EvaluateAsync(builder, client.Resource, process.Resource);

        variables["services__api__http__0"].ShouldBe("http://api.dev.internal:8080");
        variables["HOST"].ShouldBe("api.dev.internal");
        variables["TARGET"].ShouldBe("8080");
        ofProcess["services__api__http__0"].ShouldBe("http://localhost:9000");
    }

    [Fact]
    public async Task Evaluate_ContainerReadsAProcess_TheHostsNameOfTheContainerRuntime()
    {
        var builder = Builder();
        var api = builder.AddExecutable("api", "sh", ".").WithHttpEndpoint();
        var client = builder.AddContainer("client", "image").WithReference(api.GetEndpoint("http"))
            .WithEnvironment(context =>
            {
                context.EnvironmentVariables["URL"] = new HostUrl("http://localhost:4317");
                context.EnvironmentVariables["ELSEWHERE"] = new HostUrl("http://example.com:4317/");
            });
        Allocate(api, 9000);

        var (variables, _) = await EvaluateAsync(builder, client.Resource, api.Resource, services =>
            services.GetRequiredService<HostReachability>().Offer(api.GetEndpoint("http").EndpointAnnotation, "api"));

        variables["API_HTTP"].ShouldBe("http://the-host:9000");
        variables["URL"].ShouldBe("http://the-host:4317");
        variables["ELSEWHERE"].ShouldBe("http://example.com:4317/");
    }

    [Fact]
    public async Task Relay_Connection_PassesBothDirectionsAndTheirEnds()
    {
        using var target = new TcpListener(IPAddress.Loopback, 0);
        target.Start();
        using var relay = TcpRelay.TryStart(IPAddress.Parse("127.0.0.2"), [Loopback], ((IPEndPoint)target.LocalEndpoint).Port)!;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Parse("127.0.0.2"), relay.Port, TestContext.Current.CancellationToken);
        using var server = await target.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        await client.GetStream().WriteAsync("question"u8.ToArray(), TestContext.Current.CancellationToken);
        client.Client.Shutdown(SocketShutdown.Send);
        (await ReadAsync(server)).ShouldBe("question");
        await server.GetStream().WriteAsync("answer"u8.ToArray(), TestContext.Current.CancellationToken);
        server.Client.Shutdown(SocketShutdown.Send);
        (await ReadAsync(client)).ShouldBe("answer");

        relay.Port.ShouldBe(relay.TargetPort);
    }

    [Fact]
    public async Task Relay_StrangerOrDeadTarget_ConnectionEnds()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var dead = TcpRelay.TryStart(IPAddress.Parse("127.0.0.2"), [Loopback], port)!;
        using var strict = TcpRelay.TryStart(IPAddress.Parse("127.0.0.3"), [IPNetwork.Parse("172.18.0.0/16")], port)!;

        foreach (var (address, relay) in new[] { ("127.0.0.2", dead), ("127.0.0.3", strict) })
        {
            (await ConnectAndReadAsync(address, relay.Port)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void TryStart_AddressOfAnotherMachine_IsNull() =>
        TcpRelay.TryStart(IPAddress.Parse("203.0.113.1"), [Loopback], 80).ShouldBeNull();

    [Fact]
    public void TryStart_AddressThatAppearsLater_Listens()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only Linux can listen on an address before it has it.");
        using var relay = TcpRelay.TryStart(IPAddress.Parse("203.0.113.1"), [Loopback], 80, appearsLater: true);

        relay.ShouldNotBeNull();
    }

    private static IDistributedApplicationTestingBuilder Builder() =>
        DistributedApplicationTestingBuilder.Create("--AppHost:ContainerHostname=the-host");

    private static void Allocate<T>(IResourceBuilder<T> resource, int port) where T : IResourceWithEndpoints
    {
        var endpoint = resource.GetEndpoint("http").EndpointAnnotation;
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", port);
    }

    private static async Task<(Dictionary<string, string> First, Dictionary<string, string> Second)> EvaluateAsync(
        IDistributedApplicationTestingBuilder builder, IResource first, IResource second, Action<IServiceProvider>? configure = null)
    {
        await using var application = await builder.BuildAsync(TestContext.Current.CancellationToken);
        configure?.Invoke(application.Services);
        var configuration = application.Services.GetRequiredService<ExecutionConfiguration>();
        return (
            (await configuration.EvaluateAsync(first, TestContext.Current.CancellationToken)).Environment,
            (await configuration.EvaluateAsync(second, TestContext.Current.CancellationToken)).Environment);
    }

    private static async Task<string> ConnectAndReadAsync(string address, int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Parse(address), port, TestContext.Current.CancellationToken);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            // The relay can be quicker with its reset than this side with noticing that it is connected.
            return "";
        }

        return await ReadAsync(client);
    }

    private static async Task<string> ReadAsync(TcpClient client)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var text = new StringBuilder();
        var buffer = new byte[256];
        try
        {
            while (await client.Client.ReceiveAsync(buffer, timeout.Token) is > 0 and var read)
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        catch (SocketException)
        {
            // A reset is an end, too.
        }

        return text.ToString();
    }
}
