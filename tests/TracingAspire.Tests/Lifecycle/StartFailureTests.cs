using System.Net;
using System.Net.Sockets;

namespace TracingAspire.Tests.Lifecycle;

/// <summary>What keeps the application from starting is one sentence, never a stack trace.</summary>
public class StartFailureTests
{
    private const string BadConfig = """
        receivers: {otlp: {protocols: {grpc: {endpoint: 127.0.0.1:0}}}}
        exporters: {debgu: {}}
        service: {pipelines: {traces: {receivers: [otlp], exporters: [debgu]}}}
        """;

    [Fact]
    public async Task Start_BadSettings_NamesEachWithItsValues()
    {
        await using var apphost = AppHostProcess.Start("--Tracing:Backends=Podmann", "--Tracing:Ports=Some");

        await apphost.WaitForExitAsync(60);

        apphost.ExitCode.ShouldBe(1);
        apphost.Errors.ShouldContain("Tracing:Backends is 'Podmann': use one of Auto, Containers, Embedded.");
        apphost.Errors.ShouldContain("Tracing:Ports is 'Some': use one of Fixed, Random.");
        apphost.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Start_TakenPort_NamesPortHolderAndSwitch()
    {
        Engine.SkipUnlessLocal("they start what they can and say in the dashboard which port was taken.");
        using var holder = new TcpListener(IPAddress.Loopback, 3000);
        try
        {
            holder.Start();
        }
        catch (SocketException)
        {
            Assert.Skip("Port 3000 is taken on this machine already, by something this test may not end.");
        }

        await using var apphost = AppHostProcess.Start();
        await apphost.WaitForExitAsync(60);

        apphost.ExitCode.ShouldBe(1, apphost.Output + apphost.Errors);
        apphost.Errors.ShouldContain("3000");
        apphost.Errors.ShouldContain($"{Environment.ProcessId}");
        apphost.Errors.ShouldContain("Tracing:Ports=Random");
        apphost.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Start_CollectorConfigWithAnError_SaysWhichPartAndWhy()
    {
        Engine.SkipUnlessLocal("they show the part and its log in the dashboard only.");
        var config = Path.Combine(Directory.CreateTempSubdirectory("collector-config-").FullName, "bad.yaml");
        await File.WriteAllTextAsync(config, BadConfig, TestContext.Current.CancellationToken);
        await using var apphost = AppHostProcess.Start("--Tracing:Ports=Random", $"--Tracing:CollectorConfig={config}");

        await apphost.WaitForErrorAsync("unknown type: \"debgu\"");

        apphost.Errors.ShouldContain("'otel-collector' ended with exit code 1");
        apphost.Errors.ShouldNotContain("   at ");
    }
}
