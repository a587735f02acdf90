namespace Aspire.Hosting.Dashboard.Options;

/// <summary>The configuration keys of the dashboard, the same as Aspire's own AppHost reads.</summary>
internal static class DashboardConfigurationKeys
{
    /// <summary>Token of the login URL; generated where <see cref="ConfiguredBrowserToken"/> is empty.</summary>
    public const string BrowserToken = "AppHost:BrowserToken";

    /// <summary>Key every OTLP exporter sends as <c>x-otlp-api-key</c>.</summary>
    public const string OtlpApiKey = "AppHost:OtlpApiKey";

    /// <summary>Key of the telemetry API, sent as <c>X-API-Key</c>.</summary>
    public const string ApiKey = "AppHost:DashboardApiKey";

    public const string ResourceServiceAuthMode = "AppHost:ResourceService:AuthMode";
    public const string ResourceServiceApiKey = "AppHost:ResourceService:ApiKey";
    public const string ApplicationName = "AppHost:DashboardApplicationName";
    public const string SuppressLoginUrl = "AppHost:SuppressDashboardLoginUrlInStartupSummary";

    public const string FrontendUrls = "ASPNETCORE_URLS";
    public const string Environment = "ASPNETCORE_ENVIRONMENT";
    public const string OtlpGrpcUrl = "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL";
    public const string OtlpHttpUrl = "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL";
    public const string ResourceServiceUrl = "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL";
    public const string AllowUnsecuredTransport = "ASPIRE_ALLOW_UNSECURED_TRANSPORT";
    public const string AllowAnonymous = "ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS";
    public const string ConfiguredBrowserToken = "ASPIRE_DASHBOARD_FRONTEND_BROWSERTOKEN";
    public const string ConfiguredResourceServiceApiKey = "ASPIRE_DASHBOARD_RESOURCESERVICE_APIKEY";
    public const string CorsAllowedOrigins = "ASPIRE_DASHBOARD_CORS_ALLOWED_ORIGINS";
    public const string TelemetryOptOut = "ASPIRE_DASHBOARD_TELEMETRY_OPTOUT";
    public const string ShowDashboardResources = "ASPIRE_SHOW_DASHBOARD_RESOURCES";

    /// <summary>Tests set it: every fixed port becomes a free one.</summary>
    public const string RandomizePorts = "DcpPublisher:RandomizePorts";
}
