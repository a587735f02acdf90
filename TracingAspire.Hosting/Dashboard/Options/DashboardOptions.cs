using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Options;

/// <summary>What the configuration says about the dashboard. Empty settings are absent ones.</summary>
internal sealed record DashboardOptions
{
    /// <summary>Addresses of the user interface; empty means a free port.</summary>
    public required IReadOnlyList<DashboardUrl> FrontendUrls { get; init; }

    /// <summary>Where the dashboard takes OTLP over gRPC; none means a free port.</summary>
    public DashboardUrl? OtlpGrpcUrl { get; init; }

    /// <summary>Where the dashboard takes OTLP over HTTP; none means a free port.</summary>
    public DashboardUrl? OtlpHttpUrl { get; init; }

    /// <summary>Secrets; none means that part is open to everyone on this machine.</summary>
    public string? BrowserToken { get; init; }

    /// <inheritdoc cref="BrowserToken"/>
    public string? OtlpApiKey { get; init; }

    /// <inheritdoc cref="BrowserToken"/>
    public string? ApiKey { get; init; }

    /// <inheritdoc cref="BrowserToken"/>
    public string? ResourceServiceApiKey { get; init; }

    /// <summary>Hosting environment of the dashboard process.</summary>
    public required string Environment { get; init; }

    /// <summary>Origins that may send telemetry from a browser; none means those of the application's endpoints.</summary>
    public string? CorsAllowedOrigins { get; init; }

    /// <summary>The dashboard lists itself among the resources.</summary>
    public bool ShowDashboardResources { get; init; }

    /// <summary>The login URL stays out of the log.</summary>
    public bool SuppressLoginUrl { get; init; }

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="DistributedApplicationException">An address is not one the dashboard can bind to.</exception>
    public static DashboardOptions Read(IConfiguration configuration) => new()
    {
        FrontendUrls = DashboardUrl.ParseList(configuration, DashboardConfigurationKeys.FrontendUrls),
        OtlpGrpcUrl = DashboardUrl.ParseOptional(configuration, DashboardConfigurationKeys.OtlpGrpcUrl),
        OtlpHttpUrl = DashboardUrl.ParseOptional(configuration, DashboardConfigurationKeys.OtlpHttpUrl),
        BrowserToken = ReadText(configuration, DashboardConfigurationKeys.BrowserToken),
        OtlpApiKey = ReadText(configuration, DashboardConfigurationKeys.OtlpApiKey),
        ApiKey = ReadText(configuration, DashboardConfigurationKeys.ApiKey),
        ResourceServiceApiKey = ReadText(configuration, DashboardConfigurationKeys.ResourceServiceApiKey),
        Environment = ReadText(configuration, DashboardConfigurationKeys.Environment) ?? "Production",
        CorsAllowedOrigins = ReadText(configuration, DashboardConfigurationKeys.CorsAllowedOrigins),
        ShowDashboardResources = ReadFlag(configuration, DashboardConfigurationKeys.ShowDashboardResources),
        SuppressLoginUrl = ReadFlag(configuration, DashboardConfigurationKeys.SuppressLoginUrl),
    };

    /// <summary>True only for what .NET reads as <c>true</c>.</summary>
    public static bool ReadFlag(IConfiguration configuration, string key) =>
        bool.TryParse(configuration[key], out var flag) && flag;

    /// <summary>The setting, or nothing where it is empty.</summary>
    public static string? ReadText(IConfiguration configuration, string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
