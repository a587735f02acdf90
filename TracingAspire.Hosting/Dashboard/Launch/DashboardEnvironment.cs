using Aspire.Hosting.Dashboard.Options;
using Aspire.Hosting.Dashboard.Server;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>The environment variables the dashboard is configured with.</summary>
internal sealed class DashboardEnvironment(
    IConfiguration configuration, ResourceServiceHost resourceService, DistributedApplicationModel model)
{
    public async Task ConfigureAsync(EnvironmentCallbackContext context)
    {
        var options = DashboardOptions.Read(configuration);
        var variables = context.EnvironmentVariables;
        CopyConfigured(variables);

        variables["ASPNETCORE_ENVIRONMENT"] = options.Environment;
        variables["LOGGING__CONSOLE__FORMATTERNAME"] = "json";
        variables["ASPIRE_DASHBOARD_API_ENABLED"] = "true";
        variables["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = await resourceService.GetAddressAsync(context.CancellationToken);
        variables.TryAdd(DashboardConfigurationKeys.TelemetryOptOut, "true");
        variables["DASHBOARD__DEBUGSESSION__TELEMETRYOPTOUT"] = variables[DashboardConfigurationKeys.TelemetryOptOut];

        Protect(variables, "DASHBOARD__FRONTEND", "BrowserToken", "BROWSERTOKEN", options.BrowserToken);
        Protect(variables, "DASHBOARD__RESOURCESERVICECLIENT", "ApiKey", "APIKEY", options.ResourceServiceApiKey);
        Protect(variables, "DASHBOARD__OTLP", "ApiKey", "PRIMARYAPIKEY", options.OtlpApiKey);
        Protect(variables, "DASHBOARD__API", "ApiKey", "PRIMARYAPIKEY", options.ApiKey);

        AddUrls(variables, (IResourceWithEndpoints)context.Resource);
        AddCorsOrigins(variables, options, (IResourceWithEndpoints)context.Resource);
        AddRuntimeSettings(variables);
    }

    private void CopyConfigured(Dictionary<string, object> variables)
    {
        foreach (var (name, value) in configuration.AsEnumerable())
        {
            if (name.StartsWith("ASPIRE_DASHBOARD_", StringComparison.OrdinalIgnoreCase)
                && !name.Equals(DashboardConfigurationKeys.CorsAllowedOrigins, StringComparison.OrdinalIgnoreCase)
                && value is not null)
            {
                variables[name] = value;
            }
        }
    }

    private static void Protect(
        Dictionary<string, object> variables, string section, string mode, string secretName, string? secret)
    {
        variables[$"{section}__AUTHMODE"] = secret is null ? "Unsecured" : mode;
        if (secret is not null)
            variables[$"{section}__{secretName}"] = secret;
    }

    private static void AddUrls(Dictionary<string, object> variables, IResourceWithEndpoints dashboard)
    {
        string[] frontendNames = ["http", "https"];
        var frontend = new ReferenceExpressionBuilder();
        foreach (var endpoint in frontendNames.Select(dashboard.GetEndpoint).Where(endpoint => endpoint.Exists))
        {
            if (!frontend.IsEmpty)
                frontend.AppendLiteral(";");
            frontend.AppendFormatted(ListenUrl(endpoint));
        }

        variables["ASPNETCORE_URLS"] = frontend.Build();
        // Links the dashboard makes have to lead to DCP's proxy, not to the port behind it.
        variables["DASHBOARD__FRONTEND__PUBLICURL"] = DashboardEndpoints.GetFrontend(dashboard).Property(EndpointProperty.Url);
        AddUrl(variables, DashboardConfigurationKeys.OtlpGrpcUrl, dashboard.GetEndpoint(DashboardNames.OtlpGrpcEndpoint));
        AddUrl(variables, DashboardConfigurationKeys.OtlpHttpUrl, dashboard.GetEndpoint(DashboardNames.OtlpHttpEndpoint));
    }

    private static void AddUrl(Dictionary<string, object> variables, string name, EndpointReference endpoint)
    {
        if (endpoint.Exists)
            variables[name] = ListenUrl(endpoint);
    }

    private static ReferenceExpression ListenUrl(EndpointReference endpoint)
    {
        var scheme = endpoint.Property(EndpointProperty.Scheme);
        var port = endpoint.Property(EndpointProperty.TargetPort);
        return ReferenceExpression.Create($"{scheme}://{endpoint.EndpointAnnotation.TargetHost}:{port}");
    }

    private void AddCorsOrigins(
        Dictionary<string, object> variables, DashboardOptions options, IResourceWithEndpoints dashboard)
    {
        // Browsers speak OTLP over HTTP only, and the dashboard refuses origins without that endpoint.
        var origins = options.CorsAllowedOrigins ?? string.Join(',', CorsOrigins.OfEndpoints(model));
        if (origins.Length == 0 || !dashboard.GetEndpoint(DashboardNames.OtlpHttpEndpoint).Exists)
            return;
        variables["DASHBOARD__OTLP__CORS__ALLOWEDORIGINS"] = origins;
        variables["DASHBOARD__OTLP__CORS__ALLOWEDHEADERS"] = "*";
    }

    private static void AddRuntimeSettings(Dictionary<string, object> variables)
    {
        // The dashboard makes a culture of each of its languages and dies where the invariant mode, which it
        // may inherit, forbids that.
        variables["DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY"] = "false";
        // Profiling for later optimization slows the start down and pays off only under load.
        variables["DOTNET_TieredPGO"] = "0";
    }
}
