using Aspire.Hosting.Eventing;
using Aspire.Hosting.Lifecycle;
using Aspire.Hosting.Pipelines;

namespace Aspire.Hosting.Orchestration;

/// <summary>What happens before any hosted service starts: subscribers subscribe, the model gets its last changes.</summary>
internal sealed class ApplicationStart(
    IServiceProvider services,
    IEnumerable<IDistributedApplicationEventingSubscriber> subscribers,
    IDistributedApplicationEventing eventing,
    DistributedApplicationExecutionContext executionContext,
    DistributedApplicationModel model,
    IDistributedApplicationPipeline pipeline,
    PipelineLogger logger)
{
    private bool _done;

    public async Task BeforeStartAsync(CancellationToken cancellationToken)
    {
        if (_done)
            return;
        _done = true;
        foreach (var subscriber in subscribers)
            await subscriber.SubscribeAsync(eventing, executionContext, cancellationToken);
        await eventing.PublishAsync(new BeforeStartEvent(services, model), cancellationToken);
        ComputeEnvironments.Assign(model);
        if (pipeline is DistributedApplicationPipeline steps)
            await steps.ExecuteBeforeStartAsync(new PipelineContext(model, executionContext, services, logger, cancellationToken));
    }
}
