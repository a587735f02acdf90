using Microsoft.Extensions.Configuration;
using TracingAspire.AppHost.Backends;
using TracingAspire.AppHost.Startup;

namespace TracingAspire.AppHost.Settings;

/// <summary>Brings the settings into the application model.</summary>
public static class TracingSettingsBuilderExtensions
{
    private const string ContainerRuntime = "DcpPublisher:ContainerRuntime";

    /// <summary>
    /// Reads <see cref="TracingSettings"/>, decides what runs the backends and gives the engine and the dashboard what
    /// follows from it.
    /// </summary>
    public static async Task<TracingSettings> AddTracingSettingsAsync(this IDistributedApplicationBuilder builder)
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

        await DecideBackendsAsync(builder, settings);
        return settings;
    }

    private static async Task DecideBackendsAsync(IDistributedApplicationBuilder builder, TracingSettings settings)
    {
        if (builder.ExecutionContext.IsPublishMode)
        {
            settings.Decide(BackendSelection.ForPublishing);
            return;
        }

        if (settings.Errors.Count > 0)
        {
            return;
        }

        var configured = builder.Configuration[ContainerRuntime] ?? builder.Configuration["ASPIRE_CONTAINER_RUNTIME"];
        var tunnel = HostingEngine.Name == "Aspire" && builder.Configuration.GetValue("ASPIRE_ENABLE_CONTAINER_TUNNEL", defaultValue: true);
        var decision = new BackendDecision(new ContainerCommandLineProbe(configured), tunnel ? [ContainerImages.TunnelBase] : []);
        settings.Decide(await decision.DecideAsync(settings.RequestedBackends, settings.Images, CancellationToken.None));
        if (settings.Backends.ContainerRuntime is { } runtime)
        {
            // The engine would take Docker where Podman is what answers.
            Default(builder.Configuration, ContainerRuntime, configured ?? runtime);
        }

        if (settings.Errors.Count == 0)
        {
            Console.WriteLine($"Backends: {settings.Backends}.");
        }
    }

    private static void Default(ConfigurationManager configuration, string key, string value) => configuration[key] ??= value;
}
