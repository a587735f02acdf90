namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>Variables of this repository's scripts, tools and configuration files, which have no options type.</summary>
internal static class RepositoryKeys
{
    /// <summary>Of <c>OtelCollector/config/local.yaml</c>; the defaults are in the file.</summary>
    public static IReadOnlyDictionary<string, (string Unit, string Meaning)> Collector { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["ASPIRE_OTLP_API_KEY"] = ("", "The key the dashboard asks OTLP senders for. The AppHost sets it."),
        ["ASPIRE_OTLP_ENDPOINT"] = ("URL", "The dashboard's OTLP/gRPC address. The AppHost sets it."),
        ["CORS_ALLOWED_ORIGIN"] = ("origin", "The only origin whose pages may send OTLP/HTTP."),
        ["HEALTH_PORT"] = ("port", "Health endpoint."),
        ["JAEGER_OTLP_ENDPOINT"] = ("URL", "Jaeger's OTLP/gRPC address. The AppHost sets it."),
        ["OTLP_GRPC_PORT"] = ("port", "OTLP/gRPC."),
        ["OTLP_HOST"] = ("host", "What all receivers listen on; `0.0.0.0` in containers."),
        ["OTLP_HTTP_PORT"] = ("port", "OTLP/HTTP."),
    };

    /// <summary>Of <c>Jaeger/config/jaeger.yaml</c>; the defaults are in the file.</summary>
    public static IReadOnlyDictionary<string, (string Unit, string Meaning)> Jaeger { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["HEALTH_PORT"] = ("port", "Health endpoint (`/status`)."),
        ["JAEGER_LISTEN_HOST"] = ("host", "What everything listens on; `0.0.0.0` in containers."),
        ["JAEGER_QUERY_GRPC_PORT"] = ("port", "Query API over gRPC."),
        ["JAEGER_QUERY_PORT"] = ("port", "UI and query API."),
        ["OTLP_GRPC_PORT"] = ("port", "OTLP/gRPC."),
        ["OTLP_HTTP_PORT"] = ("port", "OTLP/HTTP."),
    };

    /// <summary>Of the scripts and of the tools they and the AppHost fetch.</summary>
    public static IReadOnlyList<ConfigurationKey> Scripts { get; } =
    [
        new("CHROMIUM_PATH", "the pinned one", "path", "Another Chromium or Chrome for the browser tests; nothing is fetched then."),
        new("CONFIGURATION", "`Debug`", "`Debug`, `Release`", "run.sh and the benchmarks: which build."),
        new("HostingEngine", "by the package feed", "`Aspire`, `Local`", "The hosting engine, as `--engine` ([which one is taken](hosting.md#which-one-is-taken))."),
        new("JAVA_HOME", "`java` on `PATH`", "path", "The Java that runs DynamoDB Local."),
        new("KUBECTL", "on `PATH`, else the pinned one", "path", "deploy/: the kubectl that renders the overlays."),
        new("TRACING_ASPIRE_CACHE", "`$XDG_CACHE_HOME/tracing-aspire`, else `~/.cache/tracing-aspire`", "path", "The folder of [fetched tools](tools.md)."),
    ];

    /// <summary>Of tests and benchmarks.</summary>
    public static IReadOnlyList<ConfigurationKey> Tests { get; } =
    [
        new("CONFIG", "the benchmark's own", "path", "benchmarks/: another configuration for what is measured."),
        new("HELM", "none", "path", "Compares the Helm chart with what this Helm renders."),
        new("JAEGER", "none", "path", "An original Jaeger: validates the cluster's configurations, and is measured beside ours."),
        new("OTELCOL", "none", "path", "An original Collector: the differential tests run it [beside ours](collector.md), and it is measured."),
        new("OURS", "the release build", "command line", "benchmarks/: another command line for ours."),
        new("PEER", "none", "name=command line", "benchmarks/task-service.sh: another build of task-service, in the same run."),
        new("UPDATE_SCREENSHOTS", "unset", "anything", "Writes the pictures of docs/images anew."),
        new("UPDATE_SNAPSHOTS", "unset", "anything", "Writes generated files anew: Kubernetes YAML, docs/configuration.md."),
    ];

    /// <summary>Variables in scripts that are the machine's, or that a script makes for itself.</summary>
    public static IReadOnlySet<string> Machine { get; } = new HashSet<string>(StringComparer.Ordinal)
        { "APPDATA", "BASH_SOURCE", "DOTNET_CLI_HOME", "DOTNET_ENVIRONMENT", "HOME", "PATH", "PATHEXT", "PIPESTATUS", "SECONDS", "TERM", "XDG_CACHE_HOME" };
}
