using Aspire.Hosting.Publishing;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Pipelines;

/// <summary>The services of the pipeline. A run needs them too, for what is done before the start.</summary>
internal static class PipelineServices
{
    public static void AddPipeline(this IServiceCollection services, IDistributedApplicationPipeline pipeline, IConfiguration configuration, bool isPublishMode)
    {
        services.Configure<PipelineOptions>(configuration.GetSection("Pipeline"));
        services.AddSingleton(pipeline);
        services.AddSingleton<PipelineConsole>();
        services.AddSingleton<PipelineLogger>();
        services.AddSingleton<IPipelineActivityReporter, ConsoleActivityReporter>();
        services.AddSingleton<IPipelineOutputService, PipelineOutputService>();
        if (!isPublishMode)
            return;

        services.AddSingleton<PublishCommandLine>();
        services.AddSingleton<PipelineOutcome>();
        services.AddHostedService<PipelineExecutor>();
    }
}
