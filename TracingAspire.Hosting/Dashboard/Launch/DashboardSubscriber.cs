using Aspire.Hosting.Dashboard.Options;
using Aspire.Hosting.Dcp;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Lifecycle;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Launch;

/// <summary>Adds the dashboard to the application before it starts, and looks after it.</summary>
internal sealed class DashboardSubscriber(
    IConfiguration configuration,
    DashboardEnvironment environment,
    AspireBundle bundle,
    DashboardLogForwarder logForwarder,
    ILogger<DistributedApplication> logger) : IDistributedApplicationEventingSubscriber
{
    public Task SubscribeAsync(
        IDistributedApplicationEventing eventing,
        DistributedApplicationExecutionContext executionContext,
        CancellationToken cancellationToken)
    {
        if (executionContext.IsRunMode)
            eventing.Subscribe<BeforeStartEvent>((@event, token) => AddDashboardAsync(eventing, @event, token));
        return Task.CompletedTask;
    }

    private async Task AddDashboardAsync(
        IDistributedApplicationEventing eventing, BeforeStartEvent @event, CancellationToken cancellationToken)
    {
        var options = DashboardOptions.Read(configuration);
        var executable = await bundle.GetDashboardPathAsync(cancellationToken);
        var dashboard = DashboardResource.Create(executable, options, environment);
        eventing.Subscribe<ResourceReadyEvent>(dashboard, (_, _) =>
        {
            DashboardSummary.Write(logger, dashboard, options);
            return Task.CompletedTask;
        });

        // First in the list: the others report to it.
        @event.Model.Resources.Insert(0, dashboard);
        _ = logForwarder.ForwardAsync(dashboard);
    }
}
