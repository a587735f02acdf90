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
        collector.Log.ShouldContain($"Error: failed to start extensions: extensions::health_check::endpoint: listen tcp localhost:{port}: bind: address already in use");
        collector.Log.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("otelcol version 0.152.0", "--version")]
    [InlineData("otelcol version 0.152.0", "-v")]
    [InlineData("    - name: otlp_grpc\n      module: go.opentelemetry.io/collector/exporter/otlpexporter v0.152.0\n      stability:\n        logs: Stable\n", "components")]
    [InlineData("        metrics-to-metrics: Beta\n        metrics-to-traces: Undefined\n", "components")]
    [InlineData("  otelcol [command]", "--help")]
    [InlineData("Validates the config without running the collector", "validate", "--help")]
    [InlineData("otelcol.printInitialConfig                     true     Beta    if set to true, enable the print-config command", "featuregate")]
    [InlineData("Feature: service.AllowNoPipelines\nEnabled: false\nStage: Alpha\n", "featuregate", "service.AllowNoPipelines")]
    public async Task Command_Information_IsPrinted(string expected, params string[] args)
    {
        await using var collector = new CollectorProcess(null, args);
        (await collector.ExitAsync()).ShouldBe(0, collector.Log);
        collector.Log.ShouldContain(expected);
    }

    [Theory]
    [InlineData("unknown flag: --bogus", "--bogus")]
    [InlineData("unknown shorthand flag: 'x' in -x", "-x")]
    [InlineData("flag needs an argument: --config", "--config")]
    [InlineData("unknown command \"bogus\" for \"otelcol\"\nRun 'otelcol --help' for usage.", "bogus")]
    [InlineData("unknown command \"feature-gate\" for \"otelcol\"\n\nDid you mean this?\n\tfeaturegate\n\nRun 'otelcol --help' for usage.", "feature-gate")]
    [InlineData("accepts 0 arg(s), received 1", "validate", "good.yaml")]
    [InlineData("accepts at most 1 arg(s), received 2", "featuregate", "a", "b")]
    [InlineData("feature \"nope\" not found", "featuregate", "nope")]
    [InlineData("invalid argument \"a\" for \"--set\" flag: missing equal sign", "--set=a")]
    [InlineData("unsupported scheme on URI \"ftp://x/y\"", "validate", "--config=ftp://x/y")]
    public void Parse_BadArgument_IsSaidAsTheOriginalSaysIt(string expected, params string[] args)
    {
        using var collector = System.Diagnostics.Process.Start(CollectorProcess.StartInfo(args))!;
        collector.StandardError.ReadToEnd().Trim().ShouldStartWith($"Error: {expected}");
        collector.WaitForExit(TimeSpan.FromSeconds(60)).ShouldBeTrue();
        collector.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("no such feature gate \"nope\". valid gates: [configoptional.AddEnabledField ", "--feature-gates=nope", "--config", Pipeline)]
    [InlineData("'exporters' unknown type: \"x\"", "validate", "--config", Pipeline, "--set=exporters.x.y=1")]
    public async Task Run_GatesAndSettings_AreChecked(string expected, params string[] args)
    {
        await using var collector = new CollectorProcess(null, args);
        (await collector.ExitAsync()).ShouldBe(1, collector.Log);
        collector.Log.ShouldContain(expected);
    }

    [Fact]
    public async Task Validate_ListsOfTwoSources_AreJoinedWithTheGate()
    {
        string[] args = ["print-config", "--config", Pipeline, "--config", "yaml:{exporters: {nop/2: }, service: {pipelines: {traces: {exporters: [nop/2]}}}}"];
        await using var replaced = new CollectorProcess(null, args);
        (await replaced.ExitAsync()).ShouldBe(0, replaced.Log);
        replaced.Log.ShouldContain("exporters:\n            - nop/2\n");
        await using var joined = new CollectorProcess(null, [.. args, "--feature-gates=confmap.enableMergeAppendOption"]);
        (await joined.ExitAsync()).ShouldBe(0, joined.Log);
        joined.Log.ShouldContain("exporters:\n            - nop\n            - nop/2\n");
    }
}
