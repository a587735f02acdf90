using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Publishing;

/// <summary>Raised after the pipeline is executed.</summary>
/// <param name="services">The services of the application.</param>
/// <param name="model">The application model.</param>
public sealed class AfterPublishEvent(IServiceProvider services, DistributedApplicationModel model) : IDistributedApplicationEvent
{
    /// <summary>The services of the application.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>The application model.</summary>
    public DistributedApplicationModel Model { get; } = model;
}
