using OtelCollector.Core.Distribution;

namespace Jaeger.Tests;

/// <summary>Configuration files as the command line sees them. The tests share the console, so they run in turn.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string Good = """
        extensions:
          jaeger_storage: {backends: {main: {memory: {}}}}
          jaeger_query: {storage: {traces: main}, http: {endpoint: "127.0.0.1:0"}, grpc: {endpoint: "127.0.0.1:0"}}
        receivers:
          otlp: {protocols: {http: {endpoint: "127.0.0.1:0"}}}
        exporters:
          jaeger_storage_exporter: {trace_storage: main}
        service:
          telemetry: {metrics: {level: none}}
          extensions: [jaeger_storage, jaeger_query]
          pipelines: {traces: {receivers: [otlp], exporters: [jaeger_storage_exporter]}}
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Validate_GoodFile_Succeeds() => (await RunAsync("validate", Good)).ShouldBe((0, ""));

    [Theory]
    [InlineData("memory: {}", "memory: {max_traces: 0}", "extensions::jaeger_storage::backends::main::memory: 'max_traces' must be greater than zero")]
    [InlineData("memory: {}", "memory: {max_traces: many}", "'backends[main].memory.max_traces' expected type 'int', got unconvertible type 'string'")]
    [InlineData("memory: {}", "badger: {}", "'backends[main]' has invalid keys: badger")]
    [InlineData("backends: {main: {memory: {}}}", "", "'backends' is empty")]
    [InlineData("storage: {traces: main}, ", "", "extensions::jaeger_query: 'storage::traces' is required")]
    [InlineData("storage: {traces: main}", "storage: {traces: main, logs: m}", "has invalid keys: logs")]
    [InlineData("127.0.0.1:0\"}}\nreceivers", "nowhere\"}}\nreceivers", "extensions::jaeger_query::grpc::endpoint: address nowhere: missing port in address")]
    [InlineData("grpc: {", "grpc: {max_recv_msg_size_mib: -1, ", "invalid max_recv_msg_size_mib value, must be between 1 and 8796093022207: -1")]
    [InlineData("http: {endpoint: \"127.0.0.1:0\"}, grpc", "http: {endpoint: nowhere}, grpc", "extensions::jaeger_query::http: 'endpoint' address nowhere: missing port in address")]
    [InlineData("jaeger_query: {", "jaeger_query: {base_path: jaeger, ", "'base_path' invalid value \"jaeger\": must start with '/'")]
    [InlineData("jaeger_query: {", "jaeger_query: {base_path: /a/../b, ", "must not contain dot segments")]
    [InlineData("jaeger_query: {", "jaeger_query: {max_clock_skew_adjust: -1s, ", "'max_clock_skew_adjust' must not be negative")]
    [InlineData("{trace_storage: main}", "", "exporters::jaeger_storage_exporter: 'trace_storage' is required")]
    [InlineData("jaeger_query]", "jaeger_query, zpages]", "zpages")]
    public async Task Validate_BadSetting_NamesItsPath(string from, string to, string message)
    {
        var (code, error) = await RunAsync("validate", Good.Replace(from, to, StringComparison.Ordinal));
        error.ShouldContain(message);
        error.ShouldStartWith("Error: ");
        code.ShouldBe(1);
    }

    [Theory]
    [InlineData("{trace_storage: main}", "{trace_storage: other}", "exporters::jaeger_storage_exporter::trace_storage: storage 'other' not declared in 'jaeger_storage' extension configuration (declared: [main])")]
    [InlineData("{traces: main}", "{traces: other}", "extensions::jaeger_query::storage::traces: storage 'other' not declared")]
    [InlineData("{traces: main}", "{traces: main, metrics: other}", "extensions::jaeger_query::storage::metrics: metric storage 'other' not declared in 'jaeger_storage' extension configuration (declared: [main])")]
    [InlineData("grpc: {endpoint: \"127.0.0.1:0\"}", "grpc: {endpoint: \"127.0.0.1:0\", auth: {authenticator: basicauth}}", "failed to resolve authenticator \"basicauth\": authenticator not found")]
    [InlineData("http: {endpoint: \"127.0.0.1:0\"}, grpc: {endpoint: \"127.0.0.1:0\"}", "http: {endpoint: \"127.0.0.1:9\"}, grpc: {endpoint: \"127.0.0.1:9\"}", "query server failed to initialize listener: listen tcp 127.0.0.1:9: bind: address already in use: extensions::jaeger_query::grpc::endpoint is the same")]
    [InlineData("[jaeger_storage, jaeger_query]", "[jaeger_query]", "extension \"jaeger_query\" needs \"jaeger_storage\"")]
    public async Task Run_StorageNotThere_IsOneSentence(string from, string to, string message)
    {
        var (code, error) = await RunAsync(command: null, Good.Replace(from, to, StringComparison.Ordinal));
        error.ShouldContain(message);
        error.ShouldNotContain("   at ");
        code.ShouldBe(1);
    }

    private async Task<(int Code, string Error)> RunAsync(string? command, string yaml)
    {
        await File.WriteAllTextAsync(_file, yaml, TestContext.Current.CancellationToken);
        var console = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            string[] config = ["--config", _file];
            var code = await CollectorApplication.RunAsync(
                command is null ? config : [command, .. config], JaegerDistribution.Build, JaegerDistribution.Factories);
            return (code, Errors(error.ToString()));
        }
        finally
        {
            Console.SetError(console);
        }
    }

    private static string Errors(string output)
    {
        var start = output.IndexOf("Error: ", StringComparison.Ordinal);
        return start < 0 ? "" : output[start..];
    }
}
