using Aspire.Hosting.Eventing;
using Aspire.Hosting.Publishing;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Pipelines;

/// <summary>Publishes instead of running: the pipeline is executed, then the application ends.</summary>
internal sealed class PipelineExecutor(
    IServiceProvider services,
    DistributedApplicationModel model,
    DistributedApplicationExecutionContext executionContext,
    IDistributedApplicationEventing eventing,
    IDistributedApplicationPipeline pipeline,
    IPipelineActivityReporter reporter,
    PipelineLogger logger,
    PublishCommandLine commandLine,
    PipelineOutcome outcome,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            commandLine.Validate();
            await eventing.PublishAsync(new BeforePublishEvent(services, model), stoppingToken);
            var context = new PipelineContext(model, executionContext, services, logger, stoppingToken);
            await pipeline.ExecuteAsync(context);
            await eventing.PublishAsync(new AfterPublishEvent(services, model), stoppingToken);
            await reporter.CompletePublishAsync(new PublishCompletionOptions { PipelineSummary = context.Summary.Items }, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            outcome.Fail(new DistributedApplicationException("Publishing was cancelled."));
        }
        catch (DistributedApplicationException ex)
        {
            outcome.Fail(ex);
        }
        catch (Exception ex)
        {
            logger.LogDebug(ex, "What went wrong");
            outcome.Fail(new DistributedApplicationException(ex.Message, ex));
        }
        finally
        {
            // A stop while the host is still starting would end the start with an exception of its own.
            lifetime.ApplicationStarted.Register(lifetime.StopApplication);
        }
    }
}
