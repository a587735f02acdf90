namespace TracingAspire.Tests.Documentation.Configuration;

/// <summary>Keys whose names and meanings are OpenTelemetry's, Aspire's or .NET's: those this repository acts on.</summary>
internal static class StandardKeys
{
    private const string Url = "URL";
    private const string Generated = "a new one at each start";

    /// <summary>Of both services, and of whatever else uses TracingAspire.ServiceDefaults.</summary>
    public static IReadOnlyList<ConfigurationKey> Telemetry { get; } =
    [
        new("Logging__Console__FormatterName", "a line with trace and span ID", "name of a formatter", "How the console's log lines look."),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "none: nothing is exported", Url, "Where traces, metrics and logs are sent. The AppHost sets it to the Collector."),
        new("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT", "`OTEL_EXPORTER_OTLP_ENDPOINT`", Url, "The same for logs. Where only this is set, nothing else is recorded."),
        new("OTEL_EXPORTER_OTLP_LOGS_PROTOCOL", "`OTEL_EXPORTER_OTLP_PROTOCOL`", "`grpc`, `http/protobuf`", "The same for logs."),
        new("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "`OTEL_EXPORTER_OTLP_ENDPOINT`", Url, "The same for metrics. Where only this is set, nothing else is recorded."),
        new("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "`OTEL_EXPORTER_OTLP_PROTOCOL`", "`grpc`, `http/protobuf`", "The same for metrics."),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "`grpc`", "`grpc`, `http/protobuf`", "How it is sent."),
        new("OTEL_EXPORTER_OTLP_TIMEOUT", "`60000`", "ms", "For how long a batch is sent again to a receiver that is away; then it is dropped."),
        new("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "`OTEL_EXPORTER_OTLP_ENDPOINT`", Url, "The same for traces. Where only this is set, nothing else is recorded."),
        new("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "`OTEL_EXPORTER_OTLP_PROTOCOL`", "`grpc`, `http/protobuf`", "The same for traces."),
        new("OTEL_LOGS_EXPORTER", "`otlp`", "`otlp`, `none`", "`none`: log records are on the console only."),
        new("OTEL_METRICS_EXPORTER", "`otlp`", "`otlp`, `none`", "`none`: no metrics."),
        new("OTEL_SDK_DISABLED", "`false`", "`true`, `false`", "No telemetry at all. The console still tells the trace of a request."),
        new("OTEL_SERVICE_NAME", "the name of the project", "", "The service's name in traces. The host of task-web is `task-web-host`, because the browser is `task-web`."),
        new("OTEL_TRACES_EXPORTER", "`otlp`", "`otlp`, `none`", "`none`: no spans."),
        new("OTEL_TRACES_SAMPLER", "`parentbased_always_on`", "a sampler of the specification", "Which traces are recorded, e.g. `parentbased_traceidratio`, with the share in `OTEL_TRACES_SAMPLER_ARG`."),
    ];

    /// <summary>Of the AppHost: Aspire's own, on either hosting engine.</summary>
    public static IReadOnlyList<ConfigurationKey> Aspire { get; } =
    [
        new("ASPIRE_ALLOW_UNSECURED_TRANSPORT", "`true`", "`true`, `false`", "Lets the dashboard listen on plain http."),
        new("ASPIRE_CONTAINER_RUNTIME", "what is found", "`docker`, `podman`", "The container runtime."),
        new("ASPIRE_DASHBOARD_CORS_ALLOWED_ORIGINS", "those of the endpoints", "origins, by commas", "Browsers that may send OTLP/HTTP to the dashboard."),
        new("ASPIRE_DASHBOARD_FRONTEND_BROWSERTOKEN", Generated, "", "The token of the dashboard's login."),
        new("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "`http://localhost:15889`", Url, "Where the dashboard takes OTLP/gRPC."),
        new("ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", "none", Url, "Where the dashboard takes OTLP/HTTP."),
        new("ASPIRE_DASHBOARD_PATH", "the pinned one", "path", "Another dashboard."),
        new("ASPIRE_DASHBOARD_RESOURCESERVICE_APIKEY", Generated, "", "The key with which the dashboard asks the AppHost for resources."),
        new("ASPIRE_DASHBOARD_TELEMETRY_OPTOUT", "`false`", "`true`, `false`", "Keeps the dashboard from sending usage data."),
        new("ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS", "`false`", "`true`, `false`", "A dashboard without login."),
        new("ASPIRE_DCP_PATH", "the pinned one", "path", "Another Developer Control Plane."),
        new("ASPIRE_ENABLE_CONTAINER_TUNNEL", "`true`", "`true`, `false`", "Engine `Aspire`: containers reach this machine through DCP's tunnel."),
        new("ASPIRE_INTERACTIVITY_ENABLED", "`true`", "`true`, `false`", "Whether a missing parameter is asked for in the dashboard."),
        new("ASPIRE_PROXYLESS_ENDPOINT_PORT_RANGE", "`10000-32767`", "first-last", "The ports of endpoints without proxy that ask for none."),
        new("ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL", "any free port", Url, "Where the AppHost tells the dashboard of its resources."),
        new("ASPIRE_SERVICE_STARTUP_WATCH_TIMEOUT", "`00:00:20`", "duration", "How long DCP may take to give the endpoints their ports."),
        new("ASPIRE_SHOW_DASHBOARD_RESOURCES", "`false`", "`true`, `false`", "Lists the dashboard among its resources."),
        new("ASPIRE_USER_SECRETS_ID", "that of the project", "", "Whose user secrets are read."),
        new("ASPNETCORE_URLS", "`http://localhost:15888`", Url, "Where the dashboard listens. With `Tracing:Ports=Random` any free port."),
        new("AllowedHosts", "`localhost`, its subdomains and loopback addresses", "names, by `;`", "The host names under which task-web and task-service answer; any other is refused with 400."),
        new("AppHost:ContainerHostname", "what fits the runtime", "host", "The name under which containers reach this machine."),
        new("AppHost:DefaultLaunchProfileName", "`DOTNET_LAUNCH_PROFILE`", "", "The launch profile of projects that name none."),
        new("DOTNET_ENVIRONMENT", "`Development` by run.sh", "", "The environment of the AppHost and the services."),
        new("DcpPublisher:RandomizePorts", "`false`", "`true`, `false`", "Any free ports in place of fixed ones; `Tracing:Ports=Random` sets it."),
        new("Parameters:{name}", "the parameter's own", "", "The value of a parameter of the model ([which ones](application-model.md#parameters))."),
    ];

    /// <summary>Literals in the code that have the form of a key and are none that anybody sets.</summary>
    public static IReadOnlyDictionary<string, string> NotSettings { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AppHost"] = "what the engine tells itself about the AppHost, as Aspire does",
        ["ASPIRE_BACKCHANNEL_PATH"] = "set by the aspire command line",
        ["ASPIRE_CLI_"] = "set by the aspire command line, or for it",
        ["ASPIRE_DASHBOARD_API_ENABLED"] = "set for the dashboard",
        ["ASPIRE_DASHBOARD_FORWARDEDHEADERS_ENABLED"] = "set for the dashboard",
        ["ASPIRE_HOME"] = "set for the aspire command line while it unpacks",
        ["ASPIRE_LOGLEVEL"] = "set by the aspire command line",
        ["ASPIRE_OTLP_"] = "set for the Collector, see there",
        ["ASPIRE_VERSION_CHECK_DISABLED"] = "set by the AppHost: nothing is asked of the network",
        ["ASPNETCORE_"] = "ASP.NET Core's own, set for the projects",
        ["DCP_"] = "set for DCP",
        ["DOTNET_"] = "another name of a key of Aspire, or .NET's own",
        ["DcpPublisher:"] = "Aspire's configuration form of its variables",
        ["HOSTING_ENGINE_REASON"] = "handed by run.sh to the start-up table",
        ["HTTPS_PORTS"] = "ASP.NET Core's own, set for the projects",
        ["HTTP_PORTS"] = "ASP.NET Core's own, set for the projects",
        ["Kestrel:"] = "read from a project's appsettings",
        ["OTEL_"] = "OpenTelemetry's own, set for the resources as Aspire does",
        ["Pipeline"] = "command line of a publish (--step, --output-path …)",
        ["Publishing:"] = "command line of a publish (--publisher)",
        ["USERPROFILE"] = "the home folder on Windows",
    };
}
