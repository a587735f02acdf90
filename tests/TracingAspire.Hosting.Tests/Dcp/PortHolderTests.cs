using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.Dcp;
using Aspire.Hosting.Testing;

namespace TracingAspire.Hosting.Tests.Dcp;

public class PortHolderTests
{
    [Fact]
    public void Find_PortOfThisProcess_NamesIt()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Holders are looked up in /proc.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        PortHolder.Find(((IPEndPoint)listener.LocalEndpoint).Port)!.Value.Pid.ShouldBe(Environment.ProcessId);
    }

    [Fact]
    public async Task StartAsync_TakenPort_OneSentenceWithHolderAndRemedy()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var builder = DistributedApplicationTestingBuilder.Create("--DcpPublisher:RandomizePorts=false", "--AppHost:PortInUseHint=set Tracing:Ports=Random");
        builder.AddExecutable("web", "sh", ".").WithHttpEndpoint(port);
        await using var app = await builder.BuildAsync(TestContext.Current.CancellationToken);

        var error = await Should.ThrowAsync<DistributedApplicationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        error.Message.ShouldStartWith($"Port {port} (endpoint 'http' of 'web') is taken by process {Environment.ProcessId} (");
        error.Message.ShouldEndWith("): stop it, or set Tracing:Ports=Random.");
    }
}
