namespace OtelCollector.Tests.Processes;

public sealed class PrintConfigTests
{
    private const string Pipeline = "yaml:{receivers: {nop: }, exporters: {nop: }, service: {pipelines: {traces: {receivers: [nop], exporters: [nop]}}}}";

    [Fact]
    public async Task PrintConfig_SeveralFiles_IsMergedResolvedAndSorted()
    {
        await using var collector = new CollectorProcess(
            new Dictionary<string, string> { ["HOST"] = "0.0.0.0" },
            "print-config",
            "--mode=unredacted",
            "--config",
            Pipeline,
            "--config",
            "yaml:{extensions: {health_check: {endpoint: '${env:HOST}:${env:PORT:-13133}'}}, service: {extensions: [health_check]}}");

        (await collector.ExitAsync()).ShouldBe(0, collector.Log);
        collector.Log.Trim().ShouldBe(
            """
            exporters:
                nop: null
            extensions:
                health_check:
                    endpoint: 0.0.0.0:13133
            receivers:
                nop: null
            service:
                extensions:
                - health_check
                pipelines:
                    traces:
                        exporters:
                        - nop
                        receivers:
                        - nop
            """);
    }

    [Fact]
    public async Task PrintConfig_ReferenceToANumberInATextSetting_IsQuoted()
    {
        await using var collector = new CollectorProcess(
            new Dictionary<string, string> { ["NUMBER"] = "123" },
            "print-config",
            "--mode=unredacted",
            "--config",
            Pipeline,
            "--config",
            "yaml:{processors: {batch: {send_batch_size: '${env:NUMBER}', metadata_keys: ['${env:NUMBER}']}}, "
            + "exporters: {otlp_http: {endpoint: 'http://127.0.0.1:1', headers: {a: '${env:NUMBER}'}, traces_endpoint: '${env:NUMBER}'}}}");

        (await collector.ExitAsync()).ShouldBe(0, collector.Log);
        collector.Log.ShouldContain("a: \"123\"");
        collector.Log.ShouldContain("traces_endpoint: \"123\"");
        collector.Log.ShouldContain("- \"123\"");
        collector.Log.ShouldContain("send_batch_size: 123");
    }

    [Fact]
    public async Task PrintConfig_OwnOutput_IsTheSameConfiguration()
    {
        const string nasty = "yaml:{processors: {batch/a: {x: 'yes', y: '1.5', z: \"a: b # c\\n\\td\", w: '0x1f', v: 1:30, u: '~', t: '127.0.0.1:80', s: '*', r: '1e3', q: 0777}}}";
        var first = await PrintAsync(nasty);
        var second = await PrintAsync("yaml:" + first);
        var json = await PrintAsync("yaml:" + first, "--format", "json");

        second.ShouldBe(first);
        json.ShouldContain("\"x\": \"yes\"");
        json.ShouldContain("\"y\": \"1.5\"");
        json.ShouldContain("\"z\": \"a: b # c\\n\\td\"");
        json.ShouldContain("\"w\": \"0x1f\"");
        json.ShouldContain("\"u\": \"~\"");
        json.ShouldContain("\"t\": \"127.0.0.1:80\"");
        json.ShouldContain("\"s\": \"*\"");
        json.ShouldContain("\"r\": \"1e3\"");
    }

    [Theory]
    [InlineData("Error: invalid mode \"plain\": modes are: redacted, unredacted", "print-config", "--mode", "plain")]
    [InlineData("Error: unrecognized print format: toml", "print-config", "--mode", "unredacted", "--format=toml")]
    [InlineData("unknown type: \"awsxray\"", "print-config", "--mode", "unredacted", "--config", "yaml:{exporters: {awsxray: }}")]
    public async Task PrintConfig_WrongOptionOrConfig_IsOneErrorAndExits1(string expected, params string[] args)
    {
        await using var collector = new CollectorProcess(null, [.. args, "--config", Pipeline]);
        (await collector.ExitAsync()).ShouldBe(1);
        collector.Log.ShouldContain(expected);
        collector.Log.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task PrintConfig_Redacted_MasksSecretsAlone()
    {
        await using var collector = new CollectorProcess(
            null,
            "print-config",
            "--config",
            Pipeline,
            "--config",
            "yaml:{exporters: {otlp_grpc: {endpoint: 'localhost:1', headers: {authorization: Bearer secret}}}}");
        (await collector.ExitAsync()).ShouldBe(0, collector.Log);
        collector.Log.ShouldContain("endpoint: localhost:1\n        headers:\n            authorization: '[REDACTED]'\n");
        collector.Log.ShouldNotContain("secret");
    }

    [Fact]
    public async Task PrintConfig_WithoutValidation_PrintsWhatAnotherDistributionKnows() =>
        (await PrintAsync("yaml:{exporters: {awsxray: {region: eu-west-1}}}")).ShouldContain("awsxray:\n        region: eu-west-1\n");

    private static async Task<string> PrintAsync(string config, params string[] options)
    {
        await using var collector = new CollectorProcess(null, ["print-config", "--mode", "unredacted", "--validate=false", "--config", config, .. options]);
        (await collector.ExitAsync()).ShouldBe(0, collector.Log);
        return collector.Log;
    }
}
