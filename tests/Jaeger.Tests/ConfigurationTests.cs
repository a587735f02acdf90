using OtelCollector.Core.Distribution;

namespace Jaeger.Tests;

/// <summary>Configuration files as the command line sees them. The tests share the console, so they run in turn.</summary>
[Collection(nameof(Console))]
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

    [Fact]
    public async Task Validate_DiskWithEverySetting_Succeeds()
    {
        const string Disk = "disk: {directory: /nowhere, max_traces: 5, retention: {max_age: 168h, max_size_mib: 1024}, "
            + "fsync: always, fsync_interval: 2s, segment_size_mib: 8}";
        (await RunAsync("validate", Good.Replace("memory: {}", Disk, StringComparison.Ordinal))).ShouldBe((0, ""));
    }

    [Theory]
    [InlineData("memory: {}", "memory: {max_traces: 0}", "extensions::jaeger_storage::config::backends::main::memory: 'max_traces' must be greater than zero")]
    [InlineData("memory: {}", "memory: {max_traces: many}", "'memory.max_traces' expected type 'int', got unconvertible type 'string'")]
    [InlineData("memory: {}", "badger: {}", "'storageconfig.TraceBackend' has invalid keys: badger")]
    [InlineData("memory: {}", "disk: {}", "extensions::jaeger_storage::config::backends::main::disk: 'directory' is required")]
    [InlineData("memory: {}", "disk: {directory: /d, fsync: often}", "backends::main::disk: 'fsync' must be always, interval or never, got \"often\"")]
    [InlineData("memory: {}", "disk: {directory: /d, fsync_interval: 0s}", "'fsync_interval' must be between 1ms and 1h")]
    [InlineData("memory: {}", "disk: {directory: /d, max_traces: -1}", "'max_traces' must be between 0 and 2147483647, got -1")]
    [InlineData("memory: {}", "disk: {directory: /d, segment_size_mib: 0}", "'segment_size_mib' must be between 1 and 1024, got 0")]
    [InlineData("memory: {}", "disk: {directory: /d, retention: {max_age: -1h}}", "disk::retention: 'max_age' must not be negative")]
    [InlineData("memory: {}", "disk: {directory: /d, retention: {max_size_mib: 10}}", "'max_size_mib' must be at least twice 'segment_size_mib' (32)")]
    [InlineData("memory: {}", "disk: {directory: /d, path: x}", "has invalid keys: path")]
    [InlineData("memory: {}", "disk: {directory: /d}, memory: {}", "extensions::jaeger_storage::config::backends::main: multiple backend types found for trace storage: [memory disk]")]
    [InlineData("backends: {main: {memory: {}}}", "", "extensions::jaeger_storage: at least one storage backend is required\nextensions::jaeger_storage::config: at least one storage backend is required")]
    [InlineData("storage: {traces: main}, ", "", "extensions::jaeger_query: Storage.TracesPrimary: non zero value required")]
    [InlineData("storage: {traces: main}", "storage: {traces: main, logs: m}", "has invalid keys: logs")]
    [InlineData("127.0.0.1:0\"}}\nreceivers", "nowhere\"}}\nreceivers", "extensions::jaeger_query::queryoptions::grpc::endpoint: address nowhere: missing port in address")]
    [InlineData("grpc: {", "grpc: {max_recv_msg_size_mib: -1, ", "invalid max_recv_msg_size_mib value, must be between 1 and 8796093022207: -1")]
    [InlineData("http: {endpoint: \"127.0.0.1:0\"}, grpc", "http: {endpoint: nowhere}, grpc", "extensions::jaeger_query::queryoptions::http::endpoint: address nowhere: missing port in address")]
    [InlineData("jaeger_query: {", "jaeger_query: {base_path: jaeger, ", "extensions::jaeger_query: invalid base_path \"jaeger\": must start with '/'")]
    [InlineData("jaeger_query: {", "jaeger_query: {base_path: /a/../b, ", "must not contain dot segments, path traversal, or duplicate slashes (normalized: \"/b\")")]
    [InlineData("jaeger_query: {", "jaeger_query: {ui: {nope: 1}, ", "'ui' has invalid keys: nope")]
    [InlineData("jaeger_query: {", "jaeger_query: {multi_tenancy: {enabled: 1}, ", "'multi_tenancy.enabled' expected type 'bool', got unconvertible type 'int'")]
    [InlineData("jaeger_query: {", "jaeger_query: {otlp_proxy: {target: ''}, ", "extensions::jaeger_query::queryoptions::otlp_proxy: otlp_proxy.target is required")]
    [InlineData("jaeger_query: {", "jaeger_query: {otlp_proxy: {nope: 1}, ", "'app.OTLPProxyConfig' has invalid keys: nope")]
    [InlineData("jaeger_query: {", "jaeger_query: {ai: {agent_url: ''}, ", "extensions::jaeger_query::queryoptions::ai: ai requires agent_url (AI chat) or mcp (telemetry MCP tools)")]
    [InlineData("jaeger_query: {", "jaeger_query: {ai: {mcp: {base_url: x}}, ", "extensions::jaeger_query::queryoptions::ai: mcp: ai.mcp.base_url must be an absolute URL including scheme and host")]
    [InlineData("jaeger_query: {", "jaeger_query: {query_interceptors: [x], ", "'query_interceptors' names x: there are no extensions that intercept queries")]
    [InlineData("http: {endpoint: \"127.0.0.1:0\"}, grpc", "http: {endpoint: \"127.0.0.1:0\", tls: {}}, grpc", "extensions::jaeger_query::queryoptions::http::tls: TLS configuration must include both certificate and key for server connections")]
    [InlineData("trace_storage: main", "trace_storage: main, queue: {queue_size: 10}", "exporters::jaeger_storage_exporter::queue: `num_consumers` must be positive")]
    [InlineData("trace_storage: main", "trace_storage: main, sending_queue: {}", "'storageexporter.Config' has invalid keys: sending_queue")]
    [InlineData("trace_storage: main", "trace_storage: main, retry_on_failure: {enabled: true, max_elapsed_time: 1s}", "exporters::jaeger_storage_exporter::retry_on_failure: 'max_elapsed_time' must not be less than 'initial_interval'")]
    [InlineData("{trace_storage: main}", "", "exporters::jaeger_storage_exporter: TraceStorage: non zero value required")]
    [InlineData("jaeger_query]", "jaeger_query, expvar]", "expvar")]
    [InlineData("backends: {main: {memory: {}}}", "backends: x", "'backends' expected type 'map[string]storageconfig.TraceBackend', got unconvertible type 'string'")]
    [InlineData("{main: {memory: {}}}", "{main: {}}", "extensions::jaeger_storage: trace storage 'main': empty configuration")]
    [InlineData("{}}}}", "{}}}, metric_backends: {m: {}}}", "metric_backends::m: empty configuration")]
    [InlineData("{}}}}", "{}}}, metric_backends: {m: {memory: {max_series: 0}}}}", "must be between 1 and")]
    [InlineData("{}}}}", "{}}}, metric_backends: {m: {prometheus: {endpoint: nowhere}}}}", "metric_backends::m::prometheus: 'endpoint' must be an address such as http://localhost:9090, got \"nowhere\"")]
    [InlineData("{}}}}", "{}}}, metric_backends: {m: {prometheus: {latency_unit: us}}}}", "latency_unit must be \"ms\" or \"s\", not \"us\"")]
    [InlineData("{}}}}", "{}}}, metric_backends: {m: {prometheus: {}, memory: {}}}}", "multiple backend types found for metric storage: [prometheus memory]")]
    [InlineData("{}}}}", "{}}}, metric_backends: {m: {elasticsearch: {}}}}", "has invalid keys: elasticsearch")]
    public async Task Validate_BadSetting_NamesItsPath(string from, string to, string message)
    {
        var (code, error) = await RunAsync("validate", Good.Replace(from, to, StringComparison.Ordinal));
        error.ShouldContain(message);
        error.ShouldStartWith("Error: ");
        code.ShouldBe(1);
    }

    [Theory]
    [InlineData("{trace_storage: main}", "{trace_storage: other}", "failed to start \"jaeger_storage_exporter\" exporter: cannot find storage factory: storage 'other' not declared in 'jaeger_storage' extension configuration (declared: [main])")]
    [InlineData("{traces: main}", "{traces: other}", "failed to start extensions: cannot find factory for trace storage other: storage 'other' not declared")]
    [InlineData("{traces: main}", "{traces: main, metrics: other}", "failed to start extensions: cannot find metrics storage factory: metric storage 'other' not declared in 'jaeger_storage' extension configuration (declared: [main])")]
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
