namespace Aspire.Hosting.Orchestration;

/// <summary>Registers what runs the application.</summary>
internal static class OrchestrationServices
{
    public static void AddOrchestration(this IServiceCollection services, DistributedApplicationOptions options)
    {
        services.AddSingleton<ExecutionConfiguration>();
        services.AddSingleton<ResourceInstances>();
        services.AddSingleton<ResourceStarter>();
        services.AddSingleton<ResourceLifecycle>();
        services.AddSingleton<StartFailures>();
        services.AddSingleton<EndReporter>();
        services.AddSingleton<ApplicationStop>();
        services.AddSingleton<FailureWatch>();
        if (options.EnableResourceLogging)
            services.AddHostedService<ResourceLogForwarder>();
        services.AddHostedService<ApplicationOrchestrator>();
    }
}
