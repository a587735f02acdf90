using System.Net;
using System.Net.Sockets;

namespace OtelCollector.Tests.Processes;

public sealed class CommandLineTests
{
    private const string Pipeline = "yaml:{receivers: {nop: }, exporters: {nop: }, service: {telemetry: {metrics: {level: none}}, pipelines: {traces: {receivers: [nop], exporters: [nop]}}}}";

    [Fact]
    public async Task Validate_LocalYaml_IsSilentAndExits0()
    {
        await using var collector = new CollectorProcess(null, "validate", "--config", "config/local.yaml");
        (await collector.ExitAsync()).ShouldBe(0, collector.Log);
        collector.Log.Trim().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("yaml:{}", "Error: invalid configuration: empty configuration file")]
    [InlineData("nowhere.yaml", "open nowhere.yaml: no such file or directory")]
    [InlineData("yaml:exporters: {debgu: }", "'exporters' unknown type: \"debgu\" for id: \"debgu\"")]
    public async Task Run_BadConfig_IsOneErrorAndExits1(string uri, string expected)
    {
        await using var collector = new CollectorProcess(null, "--config", uri);
        (await collector.ExitAsync()).ShouldBe(1);
        collector.Log.ShouldStartWith("Error: ");
        collector.Log.ShouldContain(expected);
        collector.Log.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Run_NoConfig_SaysSo()
    {
        await using var collector = new CollectorProcess(null);
        (await collector.ExitAsync()).ShouldBe(1);
        collector.Log.Trim().ShouldBe("Error: at least one config flag must be provided");
    }

    [Fact]
    public async Task Run_PortTaken_NamesThePortAndExits1()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;
        await using var collector = new CollectorProcess(
            null,
            "--config",
            Pipeline,
            "--config",
            $"yaml:{{extensions: {{health_check: {{endpoint: 'localhost:{port}'}}}}, service: {{extensions: [health_check]}}}}");
        (await collector.ExitAsync()).ShouldBe(1);
        collector.Log.ShouldContain($"Error: extensions::health_check::endpoint: listen tcp localhost:{port}: bind: address already in use");
        collector.Log.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("--version", "otelcol version 0.152.0")]
    [InlineData("components", "    - name: otlp_grpc")]
    public async Task Command_Information_IsPrinted(string command, string expected)
    {
        await using var collector = new CollectorProcess(null, command);
        (await collector.ExitAsync()).ShouldBe(0);
        collector.Log.ShouldContain(expected);
    }
}
