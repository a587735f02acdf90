using Aspire.Hosting.Eventing;
using Aspire.Hosting.Lifecycle;

namespace Aspire.Hosting.Orchestration;

/// <summary>What happens before any hosted service starts: subscribers subscribe, the model gets its last changes.</summary>
internal sealed class ApplicationStart(
    IServiceProvider services,
    IEnumerable<IDistributedApplicationEventingSubscriber> subscribers,
    IDistributedApplicationEventing eventing,
    DistributedApplicationExecutionContext executionContext,
    DistributedApplicationModel model)
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
    }
}
