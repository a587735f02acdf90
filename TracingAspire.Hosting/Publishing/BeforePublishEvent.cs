using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Publishing;

/// <summary>The model is complete and its deployment targets are prepared; publishing begins.</summary>
/// <param name="services">The application's services.</param>
/// <param name="model">The application's resources.</param>
public sealed class BeforePublishEvent(IServiceProvider services, DistributedApplicationModel model) : IDistributedApplicationEvent
{
    /// <summary>The application's services.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>The application's resources.</summary>
    public DistributedApplicationModel Model { get; } = model;
}
