using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Where telemetry goes: to the dashboard in the model, else to the configured address.</summary>
/// <param name="Url">A URL on this machine, or the endpoint of the dashboard.</param>
/// <param name="Protocol">As OTEL_EXPORTER_OTLP_PROTOCOL has it.</param>
internal sealed record OtlpEndpoint(object Url, string Protocol)
{
    internal const string DashboardResourceName = "aspire-dashboard";
    internal const string GrpcEndpointName = "otlp-grpc";
    internal const string HttpEndpointName = "otlp-http";
    private const string DefaultUrl = "http://localhost:18889";

    public static OtlpEndpoint Resolve(EnvironmentCallbackContext context, IConfiguration configuration, OtlpProtocol? required) =>
        FromDashboard(context, required) ?? FromConfiguration(configuration, required);

    private static OtlpEndpoint? FromDashboard(EnvironmentCallbackContext context, OtlpProtocol? required)
    {
        var model = context.ExecutionContext.Services.GetService<DistributedApplicationModel>();
        if (model is null || !model.Resources.TryGetByName(DashboardResourceName, out var resource) || resource is not IResourceWithEndpoints dashboard)
            return null;

        var grpc = dashboard.GetEndpoint(GrpcEndpointName);
        var http = dashboard.GetEndpoint(HttpEndpointName);
        return (required, grpc.Exists, http.Exists) switch
        {
            (OtlpProtocol.HttpProtobuf, _, true) => new OtlpEndpoint(http, "http/protobuf"),
            (OtlpProtocol.HttpJson, _, true) => new OtlpEndpoint(http, "http/json"),
            (OtlpProtocol.HttpProtobuf or OtlpProtocol.HttpJson, _, _) => null,
            (_, true, _) => new OtlpEndpoint(grpc, "grpc"),
            (_, _, true) => new OtlpEndpoint(http, "http/protobuf"),
            _ => null,
        };
    }

    private static OtlpEndpoint FromConfiguration(IConfiguration configuration, OtlpProtocol? required)
    {
        var grpc = configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] ?? configuration["DOTNET_DASHBOARD_OTLP_ENDPOINT_URL"];
        var http = configuration["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] ?? configuration["DOTNET_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"];
        return required switch
        {
            OtlpProtocol.HttpProtobuf => new OtlpEndpoint(new HostUrl(http ?? throw NoHttpEndpoint("http/protobuf")), "http/protobuf"),
            OtlpProtocol.HttpJson => new OtlpEndpoint(new HostUrl(http ?? throw NoHttpEndpoint("http/json")), "http/json"),
            null when grpc is null && http is not null => new OtlpEndpoint(new HostUrl(http), "http/protobuf"),
            _ => new OtlpEndpoint(new HostUrl(grpc ?? DefaultUrl), "grpc"),
        };
    }

    private static InvalidOperationException NoHttpEndpoint(string protocol) => new(
        $"OtlpExporter is configured to require {protocol}, but no endpoint was configured for ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL: set it, to http://localhost:4318 for example.");
}
