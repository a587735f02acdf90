using TaskService.Telemetry;
using TracingAspire.ServiceDefaults.Health;

namespace TaskService.Storage;

internal static class TaskStorageBuilderExtensions
{
    /// <summary>Adds the store of tasks on DynamoDB with its tracing, its start and its health checks.</summary>
    public static void AddTaskStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.ConfigureOptions<TableOptionsSetup>().AddOptions<TableOptions>().ValidateOnStart();
        services.ConfigureOptions<DynamoDBOptionsSetup>().AddOptions<DynamoDBOptions>().ValidateOnStart();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(DynamoDBClientFactory.Create);
        services.AddSingleton<DynamoDBGateway>();
        services.AddSingleton<TaskStore>();

        services.AddSingleton<TableState>();
        services.AddSingleton<TableProvisioner>();
        services.AddSingleton<TaskStoreWarmUp>();
        services.AddHostedService<TableInitializer>();
        services.AddHealthChecks()
            .AddCheck<TableStartupCheck>("table", tags: [HealthTags.Startup, HealthTags.Ready])
            .AddCheck<DynamoDBReadinessCheck>("dynamodb", tags: [HealthTags.Ready]);

        services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(ActivityTelemetry.Sources));
    }
}
