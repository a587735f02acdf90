using Aspire.Hosting.Dashboard.Launch;
using Aspire.Hosting.Dashboard.Mapping;
using Aspire.Hosting.Dashboard.Options;
using Aspire.Hosting.Dashboard.Server;
using Aspire.Hosting.Lifecycle;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard;

/// <summary>The one place where the engine takes the dashboard in.</summary>
internal static class DashboardServiceCollectionExtensions
{
    /// <summary>
    /// Adds the dashboard and the service that feeds it. Its secrets are in <paramref name="configuration"/>
    /// from here on. The engine calls this in run mode, unless the dashboard is disabled.
    /// </summary>
    public static IServiceCollection AddDashboard(
        this IServiceCollection services, IConfigurationManager configuration, DistributedApplicationOptions options)
    {
        if (options.AllowUnsecuredTransport)
            configuration[DashboardConfigurationKeys.AllowUnsecuredTransport] = "true";
        DashboardCredentials.Ensure(configuration);

        services.AddSingleton<SecretMask>();
        services.AddSingleton<ResourceMapper>();
        services.AddSingleton<ResourceFeed>();
        services.AddSingleton<FailureNotices>();
        services.AddSingleton<InteractionExchange>();
        services.AddSingleton<FileUpload>();
        services.AddSingleton<ResourceWatcher>();
        services.AddSingleton<DashboardGrpcService>();
        services.AddSingleton<ResourceServiceHost>();
        services.AddHostedService(provider => provider.GetRequiredService<ResourceServiceHost>());

        services.AddSingleton<DashboardEnvironment>();
        services.AddSingleton<DashboardLogForwarder>();
        services.AddEventingSubscriber<DashboardSubscriber>();
        services.AddSingleton<DashboardHealthCheck>();
        services.AddHealthChecks().AddCheck<DashboardHealthCheck>(DashboardNames.HealthCheck);
        return services.AddLogging(logging => QuietenServers(logging).AddConfiguration(configuration.GetSection("Logging")));
    }

    // The servers of the dashboard and of the service behind it are no news to who runs the application, unless asked for.
    private static ILoggingBuilder QuietenServers(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore", LogLevel.Error)
        .AddFilter("Grpc.AspNetCore.Server", LogLevel.Error)
        .AddFilter("Aspire.Hosting.Dashboard", LogLevel.Warning)
        .AddFilter("Aspire.Hosting.Dashboard.ThirdParty", LogLevel.Error);
}
