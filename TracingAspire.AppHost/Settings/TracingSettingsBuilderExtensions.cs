using Microsoft.Extensions.Configuration;

namespace TracingAspire.AppHost.Settings;

/// <summary>Brings the settings into the application model.</summary>
public static class TracingSettingsBuilderExtensions
{
    /// <summary>Reads <see cref="TracingSettings"/> and gives the engine and the dashboard what follows from it.</summary>
    public static TracingSettings AddTracingSettings(this IDistributedApplicationBuilder builder)
    {
        var settings = new TracingSettings(builder.Configuration);

        // What launch settings would carry: here, so that every way to start the AppHost has them.
        Default(builder.Configuration, "ASPNETCORE_URLS", $"http://localhost:{LocalAddresses.Dashboard}");
        Default(builder.Configuration, "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", $"http://localhost:{LocalAddresses.DashboardOtlp}");
        Default(builder.Configuration, "ASPIRE_ALLOW_UNSECURED_TRANSPORT", "true");
        Default(builder.Configuration, "ASPIRE_VERSION_CHECK_DISABLED", "true");
        Default(builder.Configuration, "AppHost:PortInUseHint", "set Tracing:Ports=Random (./run.sh --Tracing:Ports=Random) to use any free ports");
        if (settings.Ports is TracingPorts.Random)
        {
            builder.Configuration["DcpPublisher:RandomizePorts"] = "true";
        }

        return settings;
    }

    private static void Default(ConfigurationManager configuration, string key, string value) => configuration[key] ??= value;
}
